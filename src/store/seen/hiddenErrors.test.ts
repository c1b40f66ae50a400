import { expect, test } from "vitest";
import { hiding } from "../../data/hidden.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { errorsOf } from "./hiddenErrors.ts";

test("the errors of hidden entries are root mean squares by column, beside those of its mean", () => {
  const rows = [
    [1, 10, 5],
    [2, 20, 6],
    [3, 60, Number.NaN],
    [6, 30, 9],
  ];
  const whole = {
    points: pointsFromRows(rows),
    labels: null,
    observed: null,
    source: { kind: "drawn" },
    truth: null,
  } as const;
  // Of the second column 20 and 60, of the first 6; the gap of the third was never hidden.
  const dataset = hiding(whole, Uint32Array.of(4, 7, 9));
  const imputed = {
    rows: Uint32Array.of(1, 2, 2, 3),
    columns: Uint8Array.of(1, 1, 2, 0),
    means: Float64Array.of(23, 56, 7, 4),
    deviations: new Float64Array(4),
  };
  expect(errorsOf(dataset, imputed)).toEqual([
    { column: 0, count: 1, imputed: 2, byMean: 4 },
    // The mean of what is left is 20: off by 0 and 40.
    { column: 1, count: 2, imputed: Math.sqrt((9 + 16) / 2), byMean: Math.sqrt(800) },
  ]);
  expect(errorsOf(whole, imputed)).toEqual([]);
});
