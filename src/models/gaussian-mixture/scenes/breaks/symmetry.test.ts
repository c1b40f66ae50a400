import { expect, test } from "vitest";
import { climb, mixtureOf, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { sameTheta } from "../../../../engine/run/sameTheta.ts";
import { symmetricEigen } from "../../../../maths/linear/eigen.ts";

const swapped = <T>([a, b]: readonly T[]): (T | undefined)[] => [b, a];

test("label switching: the same ℓ at every step, the components exchanged", () => {
  const scene = sceneOf("label-switching");
  const run = play(scene);
  const { weights, means, covariances } = mixtureOf(run.frames[0]);
  const start = {
    weights: swapped(weights),
    means: swapped(means),
    covariances: swapped(covariances),
  };
  const twin = play({ session: { ...scene.session, start } });
  expect(twin.frames).toHaveLength(run.frames.length);
  for (const [i, frame] of run.frames.entries()) {
    const other = twin.frames[i];
    expect(other?.logLikelihood).toBeCloseTo(frame.logLikelihood, 7);
    const [own, theirs] = [mixtureOf(frame), mixtureOf(other)];
    for (const k of [0, 1])
      for (const d of [0, 1])
        expect(theirs.means[1 - k]?.[d]).toBeCloseTo(own.means[k]?.[d] ?? 0, 9);
  }
  // It starts where the first screen does, exchanged: there the second component is the left one.
  expect(means).toEqual([
    [0.2, -2],
    [1.2, 2.2],
  ]);
  expect(mixtureOf(run.frames.at(-1)).means[0]?.[0]).toBeLessThan(0);
});

test("identical starts: the components stay alike, and ℓ that of one Gaussian", () => {
  const { frames, end, dataset } = play(sceneOf("identical-starts"));
  expect(end.reason).toBe("converged");
  for (const frame of frames) {
    const { means, covariances } = mixtureOf(frame);
    expect(sameTheta(means[0], means[1])).toBe(true);
    expect(sameTheta(covariances[0], covariances[1])).toBe(true);
  }
  const [xs = [], ys = []] = dataset.points.columns.map((column) => Array.from(column));
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const xy = mean(xs.map((x, n) => (x - mx) * ((ys[n] ?? 0) - my)));
  const scatter = [
    [mean(xs.map((x) => (x - mx) ** 2)), xy],
    [xy, mean(ys.map((y) => (y - my) ** 2))],
  ];
  const logDet = symmetricEigen(scatter).values.reduce((sum, v) => sum + Math.log(v), 0);
  // max ℓ of one Gaussian: −N/2 (D log 2π + log|S| + D).
  const one = -(xs.length / 2) * (2 * Math.log(2 * Math.PI) + logDet + 2);
  expect(frames.at(-1)?.logLikelihood).toBeCloseTo(one, 6);
});

test("identical starts: a mean moved a little, and EM leaves", () => {
  const scene = sceneOf("identical-starts");
  const stuck = climb(play(scene).frames).at(-1) ?? 0;
  const { weights, covariances } = mixtureOf(play(scene).frames[0]);
  const means = [
    [1.1, 1],
    [1, 1],
  ];
  const { frames } = play({
    session: { ...scene.session, start: { weights, means, covariances } },
  });
  expect(climb(frames).at(-1)).toBeGreaterThan(stuck + 100);
});

test("the empty component ends the run, by name", () => {
  const { end, frames } = play(sceneOf("empty-component"));
  expect(end).toMatchObject({ reason: "emptyComponent", components: [2], iteration: 1 });
  expect(mixtureOf(frames.at(-1)).weights[2]).toBe(0);
});
