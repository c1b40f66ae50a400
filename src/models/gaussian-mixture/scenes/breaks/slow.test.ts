import { expect, test } from "vitest";
import { climb, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";

test("overlapping components: each iteration leaves 97 % of the way", () => {
  const { frames, end } = play(sceneOf("slow"));
  expect(end.reason).toBe("converged");
  const all = climb(frames);
  // Increments of ℓ shrink by ρ² an iteration, errors of θ by ρ.
  const rates = [140, 160, 180].map((t) => {
    const [a = 0, b = 0, c = 0] = all.slice(t);
    return Math.sqrt((c - b) / (b - a));
  });
  for (const rate of rates) expect(rate).toBeCloseTo(0.975, 2);
  // The straight line of the log view: the same rate for a long while.
  expect(Math.max(...rates) - Math.min(...rates)).toBeLessThan(0.005);
});
