import { cholesky, logDeterminant } from "../../../maths/cholesky.ts";
import { inverseOf } from "../../../maths/inverse.ts";
import { type Matrix, multiply, transpose, type Vector } from "../../../maths/matrix.ts";
import { innerOf, type PpcaTheta } from "../theta.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/**
 * The exact posterior of every point at once: q(z_n) = N(B(x_n − μ), V) with one B and one V
 * for all, so that q takes no room a point.
 */
export interface Posterior {
  /** μ. */
  readonly centre: Vector;
  /** B = M⁻¹Wᵀ (q×D). */
  readonly project: Matrix;
  /** V = σ²M⁻¹ (q×q). */
  readonly covariance: Matrix;
  /** H(q(z_n)) = ½ log |2πe V|, in nats. */
  readonly entropy: number;
  /** −½ (D log 2π + log |WWᵀ + σ²I|). */
  readonly logNormaliser: number;
}

/**
 * p(z | x, θ) and the normaliser of p(x | θ), with M = WᵀW + σ²I in place of the D×D
 * covariance: |WWᵀ + σ²I| = σ^2(D−q) |M|. Source: Tipping & Bishop (1999), eqs 6 and 27;
 * Bishop, PRML, eqs 12.41 to 12.43. Throws where M is not positive definite.
 */
export function posteriorOf(theta: PpcaTheta): Posterior {
  const { mean, loadings, noise } = theta;
  const [dimensions, factors] = [mean.length, loadings[0]?.length ?? 0];
  const inner = innerOf(theta);
  const lower = cholesky(inner);
  if (!lower) throw new Error("The noise is too small beside the loadings to be told from 0.");
  const inverse = inverseOf(inner);
  const [logNoise, logInner] = [Math.log(noise), logDeterminant(lower)];
  return {
    centre: mean,
    project: multiply(inverse, transpose(loadings)),
    covariance: inverse.map((row) => row.map((value) => noise * value)),
    entropy: 0.5 * (factors * (1 + LOG_2PI + logNoise) - logInner),
    logNormaliser: -0.5 * (dimensions * LOG_2PI + (dimensions - factors) * logNoise + logInner),
  };
}
