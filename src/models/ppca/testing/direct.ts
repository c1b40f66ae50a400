/** ℓ and the terms of 𝓛 from their definitions, point by point, without M or moments. */
import { cholesky, logDeterminant, mahalanobis } from "../../../maths/linear/cholesky.ts";
import { inverseOf } from "../../../maths/linear/inverse.ts";
import { entry, multiply, transpose } from "../../../maths/linear/matrix.ts";
import { type Points, rowsOf } from "../../shared/points.ts";
import { covarianceOf, noisesOf, type PpcaTheta } from "../theta.ts";

const LOG_2PI = Math.log(2 * Math.PI);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, i) => sum + x * entry(b, i), 0);

/** Σ_n log N(x_n | μ, WWᵀ + Ψ) by the D×D covariance. */
export function logLikelihood(points: Points, theta: PpcaTheta): number {
  const lower = cholesky(covarianceOf(theta)) ?? [];
  const constant = -0.5 * (theta.mean.length * LOG_2PI + logDeterminant(lower));
  return rowsOf(points).reduce((sum, x) => {
    const away = x.map((value, d) => value - entry(theta.mean, d));
    return sum + constant - 0.5 * mahalanobis(lower, away);
  }, 0);
}

/** E[z_n] and Cov[z_n] by conditioning the joint Gaussian of (x, z): Wᵀ C⁻¹ (x − μ), I − Wᵀ C⁻¹ W. */
export function posterior({ mean, loadings, ...rest }: PpcaTheta) {
  const across = multiply(transpose(loadings), inverseOf(covarianceOf({ loadings, ...rest })));
  const taken = multiply(across, loadings);
  return {
    covariance: taken.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value)),
    meanOf: (x: readonly number[]) =>
      across.map((row) =>
        dot(
          row,
          x.map((value, d) => value - entry(mean, d)),
        ),
      ),
  };
}

/** E_q[log p(z)], E_q[log p(x | z)] under `theta` and H(q), with q the posterior under `at`. */
export function terms(points: Points, at: PpcaTheta, theta: PpcaTheta): number[] {
  const { covariance, meanOf } = posterior(at);
  const lower = cholesky(covariance) ?? [];
  const factors = covariance.length;
  const traceOf = (a: readonly (readonly number[])[]) =>
    a.reduce((sum, row, i) => sum + entry(row, i), 0);
  const spread = multiply(multiply(theta.loadings, covariance), transpose(theta.loadings));
  const blur = spread.map((row, d) => entry(row, d));
  let [prior, density, entropy] = [0, 0, 0];
  for (const x of rowsOf(points)) {
    const z = meanOf(x);
    const left = x.map(
      (value, d) => value - entry(theta.mean, d) - dot(theta.loadings[d] ?? [], z),
    );
    prior -= 0.5 * (factors * LOG_2PI + dot(z, z) + traceOf(covariance));
    for (const [d, noise] of noisesOf(theta).entries())
      density -= 0.5 * (LOG_2PI + Math.log(noise) + (entry(left, d) ** 2 + entry(blur, d)) / noise);
    entropy += 0.5 * (factors * (1 + LOG_2PI) + logDeterminant(lower));
  }
  return [prior, density, entropy];
}
