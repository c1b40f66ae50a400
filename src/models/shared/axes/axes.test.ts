import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { build, multiply, transpose } from "../../../maths/linear/matrix.ts";
import { normal, seeded } from "../../../maths/random.ts";
import { pointAt, pointsFromRows } from "../points.ts";
import {
  type Axes,
  areAll,
  columnAxes,
  movedTo,
  principalAxes,
  seenAt,
  seenCovariance,
  seenPoints,
} from "./axes.ts";

/** Rows drawn about a place, wider in some columns than in others. */
function rowsOf(seed: number, dimensions: number, size = 60): number[][] {
  const rng = seeded(seed);
  const mix = build(dimensions, dimensions, () => normal(rng));
  return build(size, dimensions, () => normal(rng)).map((row) =>
    mix.map((m, d) => 5 * d + m.reduce((sum, a, e) => sum + a * (row[e] ?? 0), 0)),
  );
}

const drawn = fc
  .record({ dimensions: fc.integer({ min: 1, max: 6 }), seed: fc.nat(), pick: fc.nat() })
  .map(({ dimensions, seed, pick }) => {
    const points = pointsFromRows(rowsOf(seed, dimensions));
    const [x, y] = [pick % dimensions, (pick + 1) % dimensions];
    const choices: Axes[] = [columnAxes(dimensions, [x])];
    if (dimensions > 1) choices.push(columnAxes(dimensions, [x, y]), principalAxes(points));
    return { points, axes: choices[pick % choices.length] as Axes };
  });

describe("axes of any kind", () => {
  test("have orthonormal rows", () => {
    fc.assert(
      fc.property(drawn, ({ axes: { rows } }) => {
        for (const [i, row] of multiply(rows, transpose(rows)).entries())
          for (const [j, value] of row.entries()) expect(value).toBeCloseTo(Number(i === j), 12);
      }),
    );
  });

  test("show all points as they show each, the data's own columns without a copy", () => {
    fc.assert(
      fc.property(drawn, fc.nat(59), ({ axes, points }, n) => {
        const all = seenPoints(axes, points);
        for (const [i, value] of seenAt(axes, pointAt(points, n)).entries())
          expect(all.columns[i]?.[n]).toBeCloseTo(value, 10);
        if (axes.columns)
          expect(all.columns.map((column) => points.columns.indexOf(column))).toEqual(axes.columns);
      }),
    );
  });

  test("move a place to where it is to be seen, and nothing across them", () => {
    const to = fc.tuple(fc.double({ min: -9, max: 9 }), fc.double({ min: -9, max: 9 }));
    fc.assert(
      fc.property(drawn, fc.nat(59), to, ({ axes, points }, n, to) => {
        fc.pre(to.every(Number.isFinite));
        const from = pointAt(points, n);
        const moved = movedTo(axes, from, to);
        const seen = seenAt(axes, moved);
        for (const [i, value] of seen.entries())
          if (axes.columns) expect(value).toBe(to[i]);
          else expect(value).toBeCloseTo(to[i] ?? 0, 9);
        // What of the move lies across the axes: v − AᵀAv.
        const by = moved.map((x, d) => x - (from[d] ?? 0));
        const along = axes.rows.map((row) => row.reduce((s, a, d) => s + a * (by[d] ?? 0), 0));
        for (const [d, x] of by.entries())
          expect(
            axes.rows.reduce((s, row, i) => s + (row[d] ?? 0) * (along[i] ?? 0), 0),
          ).toBeCloseTo(x, 9);
        if (axes.columns)
          for (const [d, x] of from.entries())
            if (!axes.columns.includes(d)) expect(moved[d]).toBe(x);
      }),
    );
  });

  test("show the covariance of what they show", () => {
    fc.assert(
      fc.property(drawn, ({ axes, points }) => {
        const seen = seenCovariance(axes, covarianceOf(points.columns));
        for (const [i, row] of covarianceOf(seenPoints(axes, points).columns).entries())
          for (const [j, value] of row.entries()) expect(seen[i]?.[j]).toBeCloseTo(value, 8);
      }),
    );
  });
});

describe("principal axes", () => {
  test("of any D are uncorrelated, with the largest variances there are, told as shares", () => {
    for (const dimensions of [2, 3, 6]) {
      const points = pointsFromRows(rowsOf(dimensions, dimensions, 200));
      const axes = principalAxes(points);
      const sigma = covarianceOf(points.columns);
      const [[xx = 0, xy = 1] = [], [, yy = 0] = []] = seenCovariance(axes, sigma);
      const values = [...symmetricEigen(sigma).values].reverse();
      const total = values.reduce((a, b) => a + b, 0);
      expect(xy).toBeCloseTo(0, 9);
      expect([xx, yy]).toEqual(values.slice(0, 2).map((v) => expect.closeTo(v, 9)));
      expect(axes.shares).toEqual([xx, yy].map((v) => expect.closeTo(v / total, 12)));
      expect(areAll(axes)).toBe(dimensions === 2);
    }
  });

  test("go by the entries that are there, and a row with a gap is seen nowhere", () => {
    const rows = rowsOf(4, 3);
    const empty = [Number.NaN, Number.NaN, Number.NaN];
    const [whole, holed] = [rows, [...rows, empty]].map((each) =>
      principalAxes(pointsFromRows(each)),
    );
    expect(holed).toEqual(whole);
    const gap = pointsFromRows([...rows, [Number.NaN, 100, -100]]);
    const axes = principalAxes(gap);
    expect(axes.origin[0]).toBe(whole?.origin[0]);
    const seen = seenPoints(axes, gap);
    expect(seen.columns.map((column) => column[60])).toEqual([Number.NaN, Number.NaN]);
    expect(seen.columns[0]?.[0]).toBeCloseTo(seenAt(axes, rows[0] ?? [])[0] ?? 0);
    const none = principalAxes(pointsFromRows([[1, Number.NaN, 2]]));
    expect([...none.origin, ...none.rows.flat()].every(Number.isFinite)).toBe(true);
  });
});

function covarianceOf(columns: readonly Float64Array[]): number[][] {
  const means = columns.map((c) => c.reduce((a, b) => a + b, 0) / c.length);
  return columns.map((a, i) =>
    columns.map(
      (b, j) =>
        a.reduce((s, x, n) => s + (x - (means[i] ?? 0)) * ((b[n] ?? 0) - (means[j] ?? 0)), 0) /
        a.length,
    ),
  );
}
