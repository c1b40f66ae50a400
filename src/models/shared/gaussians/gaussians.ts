import { cholesky, logDeterminant } from "../../../maths/linear/cholesky.ts";
import { at, build, entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/** Weighted Gaussians Σ_k π_k N(x | μ_k, Σ_k): K weights, K means of D numbers, K full symmetric D×D covariances. */
export interface Gaussians {
  readonly weights: Vector;
  readonly means: Matrix;
  readonly covariances: readonly Matrix[];
}

/** One component, made ready for log π_k + log N(x | μ_k, Σ_k) at many points. */
export interface Component {
  readonly mean: Vector;
  /** The Cholesky factor L of Σ_k. */
  readonly lower: Matrix;
  /** log π_k; −∞ for a zero weight. */
  readonly logWeight: number;
  /** −(D log 2π + log |Σ_k|)/2. */
  readonly logNormaliser: number;
}

/**
 * The components ready for evaluation. Source: Bishop, PRML, eq 2.43, with |Σ| and Σ⁻¹ from a
 * factor L of Σ = LLᵀ. Throws where a covariance is not positive definite.
 */
export function componentsOf(
  theta: Gaussians,
  factorOf: (s: Matrix) => Matrix | null = cholesky,
): Component[] {
  return theta.means.map((mean, k) => {
    const lower = factorOf(theta.covariances[k] ?? []);
    if (!lower) throw new Error(`The covariance of component ${k + 1} is not positive definite.`);
    const logNormaliser = -0.5 * (mean.length * LOG_2PI + logDeterminant(lower));
    return { mean, lower, logWeight: Math.log(entry(theta.weights, k)), logNormaliser };
  });
}

/** A component as the inner loops take it: μ, and the rows of L with 1/L_ii on the diagonal. */
export interface Kernel {
  readonly constant: number;
  readonly mean: Vector;
  readonly rows: Matrix;
}

export function kernelOf({ mean, lower, logWeight, logNormaliser }: Component): Kernel {
  const rows = build(lower.length, lower.length, (i, j) =>
    i === j ? 1 / at(lower, i, i) : at(lower, i, j),
  );
  return { constant: logWeight + logNormaliser, mean, rows };
}
