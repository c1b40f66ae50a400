import { cholesky } from "../../../maths/linear/cholesky.ts";
import { at, build, type Matrix, trace, type Vector } from "../../../maths/linear/matrix.ts";
import { type Points, pointAt } from "../points.ts";
import { hiddenVariance } from "../rounding.ts";
import { spreadOf } from "../spread.ts";
import type { Gaussians } from "./gaussians.ts";

/**
 * The components whose covariance has collapsed, judged by rounding alone: in some direction its
 * variance is below what the sums that made it can tell from 0 beside the variances along its
 * axes, or its spread below the spacing of doubles where it stands, so that it holds one place.
 * What else the data hold, as an outlier or a far cluster, has no say. Neither a bound on |Σ| nor
 * a condition number would do: healthy data may be tiny, or stretched along one axis.
 */
export function collapsed({
  means,
  covariances,
}: Pick<Gaussians, "means" | "covariances">): number[] {
  return covariances.flatMap((s, k) => (isSingular(s, means[k] ?? []) ? [k] : []));
}

/** Whether Σ less what rounding may hide is no longer positive definite. */
function isSingular(s: Matrix, mean: Vector): boolean {
  const size = s.length;
  const hidden = (d: number) => hiddenVariance(size, at(s, d, d), mean[d] ?? 0);
  return !cholesky(build(size, size, (i, j) => at(s, i, j) - (i === j ? hidden(i) : 0)));
}

/** Share of the squared distance to the next place: what is narrower holds one place alone. */
const POINT = 1e-3;

/** Whether a collapsed component has fallen onto one point, or onto a line (or a plane, in more dimensions). */
export function fallenOnto(points: Points, mean: Vector, covariance: Matrix): "point" | "line" {
  const spread = spreadOf(points).map((sd) => sd || 1);
  const scaled = build(
    mean.length,
    mean.length,
    (i, j) => at(covariance, i, j) / (spread[i] ?? 1) / (spread[j] ?? 1),
  );
  return trace(scaled) <= POINT * toNext(points, mean, spread) ? "point" : "line";
}

/** The squared distance, in spreads, from a mean to the nearest place but the one it is at; what is missing of a point counts as what is there of it does. */
function toNext(points: Points, mean: Vector, spread: Vector): number {
  const distance = (to: Vector, n: number) => {
    let [sum, known] = [0, 0];
    for (const [d, column] of points.columns.entries()) {
      const square = (((column[n] as number) - (to[d] ?? 0)) / (spread[d] ?? 1)) ** 2;
      if (Number.isNaN(square)) continue;
      sum += square;
      known += 1;
    }
    return known === 0 ? Number.POSITIVE_INFINITY : sum * (mean.length / known);
  };
  let own = 0;
  for (let n = 0; n < points.size; n++) if (distance(mean, n) < distance(mean, own)) own = n;
  const place = pointAt(points, own);
  let nearest = Number.POSITIVE_INFINITY;
  for (let n = 0; n < points.size; n++) {
    const way = distance(place, n);
    if (way > 0 && way < Number.POSITIVE_INFINITY) nearest = Math.min(nearest, distance(mean, n));
  }
  return nearest;
}
