import { expect, test } from "vitest";
import { kinds } from "../../models/kinds.ts";
import { firstFrameOf } from "./firstFrame.ts";

const groups = await Promise.all(kinds.map((kind) => kind.scenes?.() ?? []));
const scenes = groups.flat().flatMap((group) => group.scenes);

test("every scene has a small picture, of points or of what θ₀ or q is drawn as", async () => {
  for (const { id, session } of scenes) {
    const { rows, classes, marks, images } = await firstFrameOf(session);
    if (images) expect(images.map((greys) => greys.length)).toEqual(Array(24).fill(196));
    expect(rows.flat().every(Number.isFinite), id).toBe(true);
    expect(classes, id).toHaveLength(rows.length);
    expect(
      marks.every(({ centre }) => centre.every(Number.isFinite)),
      id,
    ).toBe(true);
  }
});
