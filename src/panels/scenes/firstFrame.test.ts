import { expect, test } from "vitest";
import { loadScenes } from "../../data/scenes/index.ts";
import { firstFrameOf } from "./firstFrame.ts";

const scenes = (await loadScenes()).flatMap(({ scenes }) => scenes);

test.each(scenes)(
  "$title has a picture: its points, or without any what its start draws",
  async ({ session }) => {
    const { rows, marks } = await firstFrameOf(session);
    const { data } = session as { data?: { points?: readonly unknown[] } };
    // One begins with an empty plane, on which points are set one by one.
    const empty = data?.points?.length === 0;
    expect(rows.length + marks.length > 0).toBe(!empty);
  },
);
