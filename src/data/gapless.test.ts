import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../maths/random.ts";
import { pointsFromRows, rowsOf } from "../models/shared/points.ts";
import { blanked } from "../models/testing/blanked.ts";
import type { Dataset } from "./dataset.ts";
import { againstGapless, gapless } from "./gapless.ts";
import { withHidden, withShown } from "./hidden.ts";

const _ = Number.NaN;
const given = (rows: number[][]): Dataset => ({
  points: pointsFromRows(rows),
  labels: Int16Array.from(rows, (__, n) => n % 3),
  observed: Int16Array.from(rows, (__, n) => (n % 2) - 1),
  source: { kind: "points", name: "survey.csv" },
  truth: null,
});
const small = given([
  [1, 10],
  [_, 20],
  [3, 60],
  [8, _],
]);

describe("data with gaps, made to have none", () => {
  test("are the complete rows, with what is known of them", () => {
    const made = gapless(small, "complete-rows");
    expect(rowsOf(made.points)).toEqual([
      [1, 10],
      [3, 60],
    ]);
    expect([made.labels, made.observed]).toEqual([
      Int16Array.from([0, 2]),
      Int16Array.from([-1, -1]),
    ]);
    expect(made.source).toEqual({ kind: "points", name: "survey.csv, complete rows only" });
  });

  test("have the mean of what its column holds in each gap, or what was hidden", () => {
    expect(rowsOf(gapless(small, "column-means").points)).toEqual([
      [1, 10],
      [4, 20],
      [3, 60],
      [8, 30],
    ]);
    const whole = given([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const hidden = withHidden(whole, 0.4, 3);
    expect(gapless(hidden, "nothing-hidden")).toEqual(withShown(hidden));
    expect(rowsOf(gapless(hidden, "nothing-hidden").points)).toEqual(rowsOf(whole.points));
  });

  test("of which nothing is left, or that have nothing to fill in, are refused in words", () => {
    const none = given([
      [_, 1],
      [_, 2],
    ]);
    expect(againstGapless(none, "complete-rows")).toBe("have no complete row");
    expect(againstGapless(none, "column-means")).toBe("have a column without an entry");
    expect(againstGapless(none, "nothing-hidden")).toBe("have no hidden entries");
    expect(againstGapless(given([[1, 2]]), "complete-rows")).toBe("have no missing entries");
  });

  test("column means in the gaps keep each mean and shrink its variance by the share that is there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.nat(), (size, seed) => {
        const rng = seeded(seed);
        const rows = Array.from({ length: size }, () => [rng(), 40 + rng()]);
        const dataset = given([...blanked(rows, 0.3, rng), [0.5, _], [_, 40.5], [0.1, 40.1]]);
        const filled = gapless(dataset, "column-means").points.columns;
        for (const [d, column] of dataset.points.columns.entries()) {
          const there = [...column].filter((x) => !Number.isNaN(x));
          const [before, after] = [momentsOf(there), momentsOf([...(filled[d] ?? [])])];
          expect(after.mean).toBeCloseTo(before.mean, 10);
          expect(after.variance).toBeCloseTo((before.variance * there.length) / column.length, 10);
        }
      }),
    );
  });
});

function momentsOf(xs: readonly number[]) {
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  return { mean, variance: xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xs.length };
}
