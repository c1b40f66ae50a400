import { expect, test } from "vitest";
import { climb, mixtureOf, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import type { Fixture } from "../../../../engine/oracle/fixture.ts";
import { readFixture } from "../../../../engine/oracle/read.ts";

const tied = readFixture<Fixture>("gmm-types-K5").expected.runs?.find(
  ({ name }) => name === "tied",
)?.converged;

/** What "Go on, tighter" makes of a tolerance, pressed so many times. */
const tighter = (tolerance: number, times: number) => tolerance / 100 ** times;

test("the plateau meets the loose tolerance at iteration 6, a hundred nats short", () => {
  const { frames, end } = play(sceneOf("plateau"));
  expect(end.reason).toBe("converged");
  expect(frames.at(-1)?.iteration).toBe(6);
  expect(tied?.iterationsAtTol["0.001"]).toBe(6);
  const stopped = climb(frames).at(-1) ?? 0;
  const stop = { tolerance: tighter(1e-3, 2), maxIterations: 1000 };
  const on = play(sceneOf("plateau"), { stop });
  expect(on.end.reason).toBe("converged");
  expect((climb(on.frames).at(-1) ?? 0) - stopped).toBeCloseTo(102.9, 1);
  // Still there after 100 iterations more, and gone after 200.
  expect((tied?.logLikelihoodAt[100] ?? 0) - stopped).toBeLessThan(1);
  expect((tied?.logLikelihoodAt[200] ?? 0) - stopped).toBeCloseTo(102.9, 1);
});

test("the saddle meets 10⁻⁶ at iteration 136, and going on climbs 0.67 nats more", () => {
  const { frames, end, choices } = play(sceneOf("saddle"));
  expect(end.reason).toBe("converged");
  expect(frames.at(-1)?.iteration).toBe(136);
  expect(tied?.iterationsAtTol["1e-06"]).toBe(136);
  const stop = { ...choices.stop, tolerance: tighter(1e-6, 4) };
  const on = climb(play(sceneOf("saddle"), { stop }).frames);
  expect(on.at(-1)).toBeCloseTo(tied?.fixedPoint.logLikelihood ?? 0, 4);
  expect((on.at(-1) ?? 0) - (climb(frames).at(-1) ?? 0)).toBeCloseTo(0.67, 2);
  const [, , , fourth = [], fifth = []] = mixtureOf(frames.at(-1)).means;
  for (const [d, x] of fourth.entries()) expect(fifth[d]).toBeCloseTo(x, 2);
}, 30_000);
