import { cholesky, forwardSolve } from "../linear/cholesky.ts";
import { at, build, entry, type Matrix, type Vector } from "../linear/matrix.ts";

/** Mean and covariance of a Gaussian. */
export interface Gaussian {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/** p(x_a) of some indices a, in their order (Bishop, PRML, eq. 2.98). */
export const marginalOf = ({ mean, covariance }: Gaussian, a: readonly number[]): Gaussian => ({
  mean: a.map((i) => entry(mean, i)),
  covariance: build(a.length, a.length, (i, j) => at(covariance, a[i] ?? -1, a[j] ?? -1)),
});

/**
 * p(x_a | x_b = given) of indices a, b: mean μ_a + Σ_c Σ_b⁻¹ (x_b − μ_b), and as covariance the
 * Schur complement Σ_a − Σ_c Σ_b⁻¹ Σ_cᵀ, by the Cholesky factor of Σ_b (Bishop, PRML, eqs. 2.81 and
 * 2.82). Throws Error where Σ_b is not positive definite.
 */
export function conditionalOf(
  whole: Gaussian,
  a: readonly number[],
  b: readonly number[],
  given: Vector,
): Gaussian {
  const [own, other] = [marginalOf(whole, a), marginalOf(whole, b)];
  const lower = cholesky(other.covariance);
  if (!lower) throw new Error("The covariance of what is given is not positive definite.");
  // L⁻¹ Σ_cᵀ, a column for each of a: both terms are products of these.
  const across = a.map((i) =>
    forwardSolve(
      lower,
      b.map((j) => at(whole.covariance, i, j)),
    ),
  );
  const away = forwardSolve(
    lower,
    other.mean.map((mean, i) => entry(given, i) - mean),
  );
  const dot = (u: Vector, v: Vector) => u.reduce((sum, value, i) => sum + value * entry(v, i), 0);
  return {
    mean: own.mean.map((mean, i) => mean + dot(across[i] ?? [], away)),
    covariance: build(
      a.length,
      a.length,
      (i, j) => at(own.covariance, i, j) - dot(across[i] ?? [], across[j] ?? []),
    ),
  };
}
