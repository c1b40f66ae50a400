import { expect, test } from "vitest";
import { choicesWith, climbQ, data, withOneWeight } from "../../engine/testing/oneWeight/given.ts";
import type { Phi } from "../../engine/testing/oneWeight/spec.ts";
import { runFor } from "../../engine/testing/run.ts";
import { trailsOf } from "./drawnTheta.ts";

withOneWeight();

test("a mark that is drawn from φ leaves the path of φ, as far as the frame shown", () => {
  const choices = choicesWith({ inference: climbQ });
  const { frames } = runFor(data, choices, 8);
  const at = frames
    .slice(0, 7)
    .filter(({ phase }) => phase !== "E")
    .map(({ phi }) => [(phi as Phi).mean, 0]);
  expect(new Set(at.map(([x]) => x)).size).toBeGreaterThan(2);
  expect(trailsOf(null, choices.model, frames, 6)).toEqual([{ id: "w", colour: 0, points: at }]);
});
