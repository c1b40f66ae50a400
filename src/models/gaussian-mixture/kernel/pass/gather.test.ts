import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, build, entry } from "../../../../maths/linear/matrix.ts";
import type { Data } from "../../../contract/kernel.ts";
import { type Moments, scatterOver } from "../../../shared/moments.ts";
import { pointsFromRows, rowsOf } from "../../../shared/points.ts";
import { type Case, cases } from "../../testing/cases.ts";
import { exactSum } from "../../testing/direct.ts";
import { passOver } from "../../testing/pass.ts";

/** Count, mean and covariance of one component in two passes over all points. */
function twoPass(data: Data, rows: readonly (readonly number[])[], k: number) {
  const gammas = rows.map((row) => entry(row, k));
  const points = rowsOf(data.points);
  const first = points[0] ?? [];
  const count = exactSum(gammas);
  const sum = (f: (x: readonly number[]) => number) =>
    exactSum(points.map((x, n) => entry(gammas, n) * f(x)));
  const mean = first.map((from, d) => from + sum((x) => entry(x, d) - from) / count);
  const away = (x: readonly number[], d: number) => entry(x, d) - entry(mean, d);
  const covariance = build(
    mean.length,
    mean.length,
    (i, j) => sum((x) => away(x, i) * away(x, j)) / count,
  );
  const largest = first.map((_, d) => Math.max(...points.map((x) => Math.abs(entry(x, d)))));
  return { count, mean, covariance, largest };
}

/**
 * Apart by no more than `rel` of the spread and, for the mean, a few spacings of doubles where
 * the points are, as the reference rounds too; a mean that far off moves the covariance by its square.
 */
function compare(moments: Moments, wanted: ReturnType<typeof twoPass>, rel: number): void {
  const { count, mean, covariance, largest } = wanted;
  expect(Math.abs(moments.count - count)).toBeLessThanOrEqual(1e-13 * count);
  if (count < 1e-100) return;
  const given = scatterOver(moments, moments.count);
  const sd = (i: number) => Math.sqrt(at(covariance, i, i));
  const rounding = (i: number) => 4 * 2 ** -52 * entry(largest, i);
  for (const [i, m] of mean.entries()) {
    expect(Math.abs(entry(moments.mean, i) - m)).toBeLessThanOrEqual(rel * sd(i) + rounding(i));
    for (const j of mean.keys())
      expect(Math.abs(at(given, i, j) - at(covariance, i, j))).toBeLessThanOrEqual(
        rel * sd(i) * sd(j) + rounding(i) * rounding(j),
      );
  }
}

const each = (data: Data, { theta }: Case, rel: number) => {
  const { sums, rows } = passOver(data, theta);
  sums.stats.forEach((moments, k) => {
    compare(moments, twoPass(data, rows, k), rel);
  });
};

describe("the moments of q, gathered block by block", () => {
  test("are those of two passes over all points", () => {
    fc.assert(fc.property(cases, (c) => each(c.data, c, 1e-12)));
  });

  test("also where the points come in order, so that each block lies elsewhere", () => {
    fc.assert(
      fc.property(cases, (c) => {
        const rows = rowsOf(c.data.points).sort((a, b) => entry(a, 0) - entry(b, 0));
        each({ ...c.data, points: pointsFromRows(rows) }, c, 1e-12);
      }),
    );
  });

  test("keep their digits at an offset of 1e8", () => {
    fc.assert(
      fc.property(cases, (c) => {
        // Data and means move by the same doubles, so that γ is that of the moved data.
        const offset = 1e8;
        const rows = rowsOf(c.data.points).map((x) => x.map((value) => value + offset));
        const means = c.theta.means.map((mean) => mean.map((value) => value + offset));
        each(
          { ...c.data, points: pointsFromRows(rows) },
          { ...c, theta: { ...c.theta, means } },
          1e-12,
        );
      }),
    );
  });

  test("keep the spread of a component that has shrunk to a billionth of the data's", () => {
    const size = 1000;
    const tiny = 1e-9;
    const rows = Array.from({ length: size }, (_, n) =>
      n % 10 === 0 ? [1 + tiny * Math.sin(n), 2 + tiny * Math.cos(3 * n)] : [n / 100, -n / 50],
    );
    const data = { points: pointsFromRows(rows) };
    const round = (v: number) => [
      [v, 0],
      [0, v],
    ];
    const means = [
      [1, 2],
      [5, -10],
    ];
    const theta = { weights: [0.1, 0.9], means, covariances: [round(1e-18), round(50)] };
    const { sums, rows: gammas } = passOver(data, theta);
    const [small] = sums.stats;
    const wanted = twoPass(data, gammas, 0);
    expect(wanted.count).toBeCloseTo(100, 5);
    compare(small ?? expect.fail(), wanted, 1e-9);
  });
});

describe("scatterOver", () => {
  test("is symmetric, from the lower triangle", () => {
    const moments = {
      count: 2,
      mean: new Float64Array(2),
      rest: new Float64Array(2),
      scatter: Float64Array.of(4, 0, 2, 8),
    };
    expect(scatterOver(moments, 2)).toEqual([
      [2, 1],
      [1, 4],
    ]);
  });
});
