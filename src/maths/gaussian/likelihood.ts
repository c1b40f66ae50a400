import { cholesky, logDeterminant, traceOfSolve } from "../linear/cholesky.ts";
import { build, entry, type Matrix, type Vector } from "../linear/matrix.ts";
import type { Gaussian } from "./conditional.ts";

/** ℓ of a Gaussian (nats, summed over points), and the three terms that it is the sum of. */
export interface GaussianTerms {
  /** −(ND/2) log 2π. */
  readonly constant: number;
  /** −(N/2) log |Σ|. */
  readonly determinant: number;
  /** −½ Σ_n (x_n − μ)ᵀ Σ⁻¹ (x_n − μ) = −½ tr(Σ⁻¹ Σ_n (x_n − μ)(x_n − μ)ᵀ). */
  readonly squares: number;
  readonly total: number;
}

/** Σ_n (x_n − mean)(x_n − mean)ᵀ of N points of D numbers. */
export function scatterOf(points: readonly Vector[], mean: Vector): number[][] {
  const away = points.map((x) => x.map((value, d) => value - entry(mean, d)));
  return build(mean.length, mean.length, (i, j) =>
    away.reduce((sum, x) => sum + entry(x, i) * entry(x, j), 0),
  );
}

/** ℓ(μ, Σ) by its terms, through the trace and the Cholesky factor. Throws where Σ is not positive definite. */
export function likelihoodOf(
  points: readonly Vector[],
  { mean, covariance }: Gaussian,
): GaussianTerms {
  const lower = cholesky(covariance);
  if (!lower) throw new Error("The covariance is not positive definite.");
  const [count, size] = [points.length, mean.length];
  const constant = -0.5 * count * size * Math.log(2 * Math.PI);
  const determinant = -0.5 * count * logDeterminant(lower);
  const squares = -0.5 * traceOfSolve(lower, scatterOf(points, mean));
  return { constant, determinant, squares, total: constant + determinant + squares };
}

/** The μ and Σ at which ℓ is highest: the points' mean, and their scatter about it divided by N. */
export function fittedTo(points: readonly Vector[]): { mean: number[]; covariance: Matrix } {
  const count = points.length;
  const mean = (points[0] ?? []).map(
    (_, d) => points.reduce((sum, x) => sum + entry(x, d), 0) / count,
  );
  const covariance = scatterOf(points, mean).map((row) => row.map((value) => value / count));
  return { mean, covariance };
}
