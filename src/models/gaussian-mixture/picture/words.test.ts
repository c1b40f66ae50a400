import { expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { randomTheta } from "../testing/cases.ts";
import { fullSpec } from "../testing/plain.ts";
import { picture } from "./index.ts";
import { ended, words } from "./words.ts";

test("an M-step's stages begin before it and end after it, each changing one block", () => {
  const rng = seeded(5);
  const spec = fullSpec();
  const [before, after] = [randomTheta(rng, spec, 2), randomTheta(rng, spec, 2)];
  const stages = picture.stages(before, after);
  expect(stages.length).toBe(words.mStages.length);
  expect(stages[0]).toEqual(before);
  expect(stages.at(-1)).toEqual(after);
  expect(stages[1]).toEqual({ ...before, means: after.means });
});

test("an empty component is said to weigh 0 only where it does", () => {
  const empty = { reason: "emptyComponent", iteration: 3 } as const;
  expect(ended({ ...empty, components: [1] })).toContain("its weight is 0");
  const held = ended({ ...empty, components: [1, 2], weighs: true });
  expect(held).toBe("Components 2 and 3 have no points left: there is nothing to learn them from.");
});
