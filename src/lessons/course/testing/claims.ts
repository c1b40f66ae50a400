import { logNormal } from "../../../data/scenes/testing/classes.ts";
import { at, entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";

/** log N(0 | 0, s²I) in the plane: the density at its own mean. */
export const logPeak = (s: number): number =>
  logNormal(
    [0, 0],
    [0, 0],
    [
      [s * s, 0],
      [0, s * s],
    ],
  );

/** The distance of two places. */
export const distance = (a: Vector = [], b: Vector = []): number =>
  Math.hypot(...Array.from(a, (x, d) => x - entry(b, d)));

/** The determinant of a covariance in the plane. */
export const determinant = (sigma: Matrix = []): number =>
  at(sigma, 0, 0) * at(sigma, 1, 1) - at(sigma, 0, 1) ** 2;

/** How much each next value is above the one before. */
export const rises = (values: readonly number[]): number[] =>
  values.slice(1).map((value, i) => value - (values[i] ?? Number.NaN));

export const between = (value: number, least: number, most: number): boolean =>
  value > least && value < most;

export const near = (value: number, wanted: number, by: number): boolean =>
  Math.abs(value - wanted) <= by;
