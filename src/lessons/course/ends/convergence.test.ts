import { expect, test } from "vitest";
import { climb, mixtureOf } from "../../../data/scenes/testing/find.ts";
import { rowsOf } from "../../../models/shared/points.ts";
import { distance, rises } from "../testing/claims.ts";
import { changeOf, seen } from "../testing/watch.ts";
import { lesson } from "./convergence.ts";

test("rises of 9.7 and 6.6 nats are followed by larger ones, up to 28.9", () => {
  const { frames, before, after } = seen(lesson, "monotone");
  expect([before.iteration, after.iteration]).toEqual([3, 9]);
  const all = rises(climb(frames));
  expect(all[1]).toBeCloseTo(9.7, 1);
  expect(all[2]).toBeCloseTo(6.6, 1);
  const next = all.slice(3, 9);
  expect(next).toHaveLength(6);
  expect(Math.max(...next)).toBeCloseTo(28.9, 1);
  expect(next.filter((rise) => rise > 3 * 6.6).length).toBeGreaterThan(1);
});

test("the threshold of 10⁻⁶ nats a point ends the run; its tail shrinks by one factor", () => {
  const watched = seen(lesson, "threshold");
  const { frames, choices, end, before, after, dataset } = watched;
  expect(choices.stop.tolerance).toBe(1e-6);
  expect(dataset.points.size).toBe(1000);
  expect(end.reason).toBe("converged");
  expect(before.iteration).toBe(20);
  expect(after.iteration).toBeGreaterThan(before.iteration * 1.2);
  const last = rises(climb(frames));
  expect(last.at(-1)).toBeLessThan(1e-3);
  expect(last.at(-2)).toBeGreaterThan(1e-3);
  const factors = last.slice(-8).map((rise, i) => rise / (last.at(-9 + i) ?? 0));
  expect(Math.max(...factors) - Math.min(...factors)).toBeLessThan(0.1);
});

test("where components overlap an iteration leaves more than 97 % of the error of θ, and more is left", () => {
  const [slow, usual] = [seen(lesson, "slow"), seen(lesson, "threshold")];
  expect(usual.after.iteration).toBe(34);
  expect(slow.choices.stop).toEqual(usual.choices.stop);
  const rate = ({ frames }: typeof slow) => {
    const [a = 0, b = 0] = rises(climb(frames)).slice(-2);
    return Math.sqrt(b / a);
  };
  expect(rate(slow)).toBeGreaterThan(0.97);
  expect(rate(usual)).toBeLessThan(0.8);
  const left = (id: string) => {
    const far = seen(lesson, id, { stop: { tolerance: 1e-12, maxIterations: 3000 } });
    return far.after.logLikelihood - seen(lesson, id).after.logLikelihood;
  };
  expect(left("slow")).toBeGreaterThan(5 * left("threshold"));
});

test("the plateau: under 0.001 nats a point at iteration 6, then about 100 nats, late", () => {
  const watched = seen(lesson, "plateau");
  const all = climb(watched.frames);
  const size = watched.dataset.points.size;
  expect(rises(all)[5]).toBeLessThan(1e-3 * size);
  expect(rises(all)[4]).toBeGreaterThan(1e-3 * size);
  expect(watched.after.iteration).toBe(200);
  expect(changeOf(watched, "logLikelihood")).toBeCloseTo(102.9, 1);
  expect((all[106] ?? 0) - (all[6] ?? 0)).toBeLessThan(1);
});

test("in larger units the points are the same and ℓ is above 0", () => {
  const { dataset, after, end } = seen(lesson, "bounded");
  const usual = seen(lesson, "threshold");
  for (const [n, row] of rowsOf(dataset.points).slice(0, 50).entries())
    expect(
      distance(
        row.map((x) => 100 * x),
        rowsOf(usual.dataset.points)[n],
      ),
    ).toBeLessThan(2e-4);
  expect(end.reason).toBe("converged");
  expect(after.logLikelihood).toBeGreaterThan(1000);
  // In units c times as large every density is c² times as large.
  const shift = 1000 * 2 * Math.log(100);
  expect(after.logLikelihood - shift).toBeCloseTo(usual.after.logLikelihood, 0);
});

test("identical starts: both alike at the end; a mean moved by 0.1 ends 100 nats higher", () => {
  const { after, end, frames } = seen(lesson, "stationary");
  expect(end.reason).toBe("converged");
  const { means, covariances, weights } = mixtureOf(after);
  expect(distance(means[0], means[1])).toBeLessThan(1e-9);
  expect(covariances[0]).toEqual(covariances[1]);
  expect(weights).toEqual([0.5, 0.5]);
  const start = mixtureOf(frames[0]);
  const [[x = 0, y = 0] = [], other = []] = start.means;
  const moved = { ...start, means: [[x + 0.1, y], other] };
  const run = seen(lesson, "stationary", { start: moved });
  expect(run.after.logLikelihood).toBeGreaterThan(after.logLikelihood + 100);
  // No maximum: parted along x, with as much less variance, the components explain the points better.
  const [[mx = 0, my = 0] = []] = means;
  const [[[xx = 0, xy = 0] = [], [, yy = 0] = []] = []] = covariances;
  for (const by of [0.3, 1]) {
    const narrower = [
      [xx - by * by, xy],
      [xy, yy],
    ];
    const parted = {
      weights,
      means: [by, -by].map((step) => [mx + step, my]),
      covariances: [narrower, narrower],
    };
    const [first] = seen(lesson, "stationary", { start: parted }).frames;
    expect(first?.logLikelihood).toBeGreaterThan(after.logLikelihood);
  }
});
