import { cholesky } from "../../../maths/linear/cholesky.ts";
import {
  at,
  build,
  diagonal,
  type Matrix,
  multiply,
  transpose,
} from "../../../maths/linear/matrix.ts";
import { type CovarianceType, isTied } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/**
 * θ in unconstrained coordinates: K logits, the means row by row, then per covariance of the
 * family (one, if tied) the lower triangle of L row by row, its diagonal as log L_ii, or the
 * diagonal alone, or log L_11 alone.
 */
export function coordinatesOf(type: CovarianceType, theta: GaussianMixtureTheta): number[] {
  const own = isTied(type) ? theta.covariances.slice(0, 1) : theta.covariances;
  const shapes = own.flatMap((s) => shapeOf(type, cholesky(s) ?? []));
  return [...theta.weights.map(Math.log), ...theta.means.flat(), ...shapes];
}

function shapeOf(type: CovarianceType, lower: Matrix): number[] {
  if (type === "full" || type === "tied")
    return lower.flatMap((row, i) =>
      row.slice(0, i + 1).map((value, j) => (i === j ? Math.log(value) : value)),
    );
  const logs = lower.map((_, i) => Math.log(at(lower, i, i)));
  return type === "diagonal" || type === "tiedDiagonal" ? logs : logs.slice(0, 1);
}

/** θ of K components in D dimensions from such coordinates. */
export function thetaOf(
  type: CovarianceType,
  components: number,
  dimensions: number,
  u: readonly number[],
): GaussianMixtureTheta {
  const rest = u.slice();
  const raised = rest.splice(0, components).map(Math.exp);
  const total = raised.reduce((sum, w) => sum + w, 0);
  const means = raised.map(() => rest.splice(0, dimensions));
  const shapes = Array.from({ length: isTied(type) ? 1 : components }, () =>
    covarianceOf(type, dimensions, rest),
  );
  return {
    weights: raised.map((w) => w / total),
    means,
    covariances: means.map((_, k) => shapes[isTied(type) ? 0 : k] ?? []),
  };
}

function covarianceOf(type: CovarianceType, size: number, rest: number[]): Matrix {
  if (type === "spherical" || type === "tiedSpherical") {
    const variance = Math.exp(2 * (rest.shift() ?? 0));
    return diagonal(size, () => variance);
  }
  if (type === "diagonal" || type === "tiedDiagonal") {
    const logs = rest.splice(0, size);
    return diagonal(size, (i) => Math.exp(2 * (logs[i] ?? 0)));
  }
  const rows = Array.from({ length: size }, (_, i) => rest.splice(0, i + 1));
  const lower = build(size, size, (i, j) =>
    j > i ? 0 : i === j ? Math.exp(at(rows, i, i)) : at(rows, i, j),
  );
  return multiply(lower, transpose(lower));
}
