import { expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { randomTheta } from "../testing/cases.ts";
import { fullSpec } from "../testing/plain.ts";
import { picture } from "./index.ts";

test("an M-step's stages begin before it and end after it, each changing one block", () => {
  const rng = seeded(5);
  const spec = fullSpec();
  const [before, after] = [randomTheta(rng, spec, 2), randomTheta(rng, spec, 2)];
  const stages = picture.stages(before, after);
  expect(stages.length).toBe(picture.words.mStages.length);
  expect(stages[0]).toEqual(before);
  expect(stages.at(-1)).toEqual(after);
  expect(stages[1]).toEqual({ ...before, means: after.means });
});
