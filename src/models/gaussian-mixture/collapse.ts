import { symmetricEigen } from "../../maths/eigen.ts";
import { at, build, type Matrix, trace } from "../../maths/matrix.ts";
import type { Points } from "../points.ts";
import { spreadOf } from "../spread.ts";

/** Smallest eigenvalue, in units of the data's own spread, that still counts as a spread. */
const NEGLIGIBLE = 1e-12;

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

/** Share of the data's variance below which a component has no width left in any direction. */
const POINT = 1e-6;

/** Whether a collapsed component has fallen onto one point, or onto a line (or a plane, in more dimensions). */
export function fallenOnto(points: Points, covariance: Matrix): "point" | "line" {
  const whole = spreadOf(points).reduce((sum, sd) => sum + sd ** 2, 0);
  return trace(covariance) <= POINT * whole ? "point" : "line";
}
