import { expect, test } from "vitest";
import { climb, mixtureOf, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { at, entry } from "../../../../maths/linear/matrix.ts";

const poor = play(sceneOf("poor-optimum"));
const annealed = play(sceneOf("annealing"));

test("EM settles in a poor optimum and stays: three components in one group, one over three", () => {
  const long = { tolerance: 0, maxIterations: 2000 };
  const end = climb(poor.frames).at(-1) ?? 0;
  expect(climb(play(sceneOf("poor-optimum"), { stop: long }).frames).at(-1)).toBeCloseTo(end, 1);
  const { means, covariances } = mixtureOf(poor.frames.at(-1));
  const inGroup = means.filter((mean) => entry(mean, 0) < -8 && entry(mean, 1) > 2);
  expect(inGroup).toHaveLength(3);
  expect(covariances.filter((sigma) => at(sigma, 0, 0) > 5)).toHaveLength(1);
});

test("annealing from the same θ₀ ends 98 nats higher, a component to each group", () => {
  expect(annealed.frames[0]?.theta).toEqual(poor.frames[0]?.theta);
  expect(annealed.end.reason).toBe("converged");
  const [high = 0, low = 0] = [annealed, poor].map(({ frames }) => climb(frames).at(-1));
  expect(high - low).toBeCloseTo(98, 0);
  for (const weight of mixtureOf(annealed.frames.at(-1)).weights)
    expect(weight).toBeGreaterThan(0.09);
});

test("too hot: all components end as one", () => {
  const { frames, end } = play(sceneOf("too-hot"));
  expect(end.reason).toBe("converged");
  const { means } = mixtureOf(frames.at(-1));
  for (const mean of means)
    for (const d of [0, 1]) expect(mean[d]).toBeCloseTo(means[0]?.[d] ?? 0, 4);
  expect(climb(frames).at(-1)).toBeLessThan((climb(poor.frames).at(-1) ?? 0) - 300);
});
