import { expect, test } from "vitest";
import { responsibilitiesOf } from "../../../../data/scenes/testing/classes.ts";
import { mixtureOf, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { entry } from "../../../../maths/linear/matrix.ts";
import { pointAt } from "../../../shared/points.ts";

const EXACT = { inference: { kind: "exact" } } as const;
const distance = ([a = [], b = []]: readonly (readonly number[])[]) =>
  Math.hypot(entry(a, 0) - entry(b, 0), entry(a, 1) - entry(b, 1));

test("K-means: 𝓛 never falls; ℓ does, at iteration 4 alone", () => {
  const { frames, end } = play(sceneOf("k-means"));
  expect(end).toMatchObject({ reason: "converged", objective: "elbo" });
  const falls = frames.filter(
    (frame, i) => frame.logLikelihood < (frames[i - 1]?.logLikelihood ?? -Infinity) - 1e-6,
  );
  expect(falls.map(({ phase, iteration }) => `${phase}${iteration}`)).toEqual(["M4"]);
});

test("K-means: means alone are learnt", () => {
  const { frames } = play(sceneOf("k-means"));
  const { weights, covariances } = mixtureOf(frames[0]);
  for (const frame of frames) {
    expect(mixtureOf(frame).weights).toEqual(weights);
    expect(mixtureOf(frame).covariances).toEqual(covariances);
  }
});

test("soft K-means: some points are shared, and the means come near those of K-means", () => {
  const { frames, dataset } = play(sceneOf("soft-k-means"));
  const theta = mixtureOf(frames.at(-1));
  const belief = Array.from({ length: dataset.points.size }, (_, n) =>
    Math.max(...responsibilitiesOf(pointAt(dataset.points, n), theta)),
  );
  expect(belief.filter((most) => most < 0.9).length).toBeGreaterThan(2);
  const hard = mixtureOf(play(sceneOf("k-means")).frames.at(-1));
  for (const [k, mean] of theta.means.entries())
    expect(distance([mean, hard.means[k] ?? []])).toBeLessThan(0.05);
});

test("too soft: below 1/λ the means fall together, above it they do not", () => {
  const scene = sceneOf("too-soft");
  const { frames, dataset, choices } = play(scene);
  // Standardised data: λ = 1 + the correlation.
  const [xs, ys] = dataset.points.columns;
  const lambda =
    1 + (xs?.reduce((sum, x, n) => sum + x * (ys?.[n] ?? 0), 0) ?? 0) / dataset.points.size;
  expect(lambda).toBeCloseTo(1.9, 1);
  expect(distance(mixtureOf(frames.at(-1)).means)).toBeLessThan(0.01);
  const round = (variance: number) => ({
    ...mixtureOf(frames[0]),
    covariances: [0, 1].map(() => [
      [variance, 0],
      [0, variance],
    ]),
  });
  const stop = { tolerance: 0, maxIterations: 500 };
  const ends = [1.1, 0.9].map((softer) => {
    const run = play(scene, { ...choices, ...EXACT, start: round(softer * lambda), stop });
    return distance(mixtureOf(run.frames.at(-1)).means);
  });
  expect(ends[0]).toBeLessThan(1e-6);
  expect(ends[1]).toBeGreaterThan(0.3);
});
