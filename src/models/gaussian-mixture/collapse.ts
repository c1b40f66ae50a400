import { symmetricEigen } from "../../maths/eigen.ts";
import { at, build, type Matrix } from "../../maths/matrix.ts";
import type { Points } from "../points.ts";

/** Smallest eigenvalue, in units of the data's own spread, that still counts as a spread. */
const NEGLIGIBLE = 1e-12;

const spreads = new WeakMap<Points, readonly number[]>();

/** Standard deviation (population) of each axis, in two passes. */
export function spreadOf(points: Points): readonly number[] {
  const known = spreads.get(points);
  if (known) return known;
  const spread = points.columns.map((column) => {
    const first = column[0] ?? 0;
    const mean = first + column.reduce((sum, x) => sum + (x - first), 0) / points.size;
    return Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / points.size);
  });
  spreads.set(points, spread);
  return spread;
}

/**
 * The components whose covariance has collapsed, judged relative to the data: with each
 * axis scaled by its standard deviation, an eigenvalue below 1e-12. Neither a bound on |Σ|
 * nor a condition number would do: healthy data may be tiny, or stretched along one axis.
 * An axis on which the data are constant collapses every component.
 */
export function collapsed(
  points: Points,
  covariances: readonly Matrix[],
  own: (k: number) => boolean,
): number[] {
  const spread = spreadOf(points);
  const flat = spread.some((sd, d) => !(sd > 1e-15 * Math.abs(points.columns[d]?.[0] ?? 0)));
  return covariances.flatMap((s, k) => {
    if (!own(k)) return [];
    if (flat) return [k];
    const scaled = build(
      s.length,
      s.length,
      (i, j) => at(s, i, j) / (spread[i] ?? 1) / (spread[j] ?? 1),
    );
    const smallest = symmetricEigen(scaled).values[0] ?? 0;
    return smallest < NEGLIGIBLE ? [k] : [];
  });
}
