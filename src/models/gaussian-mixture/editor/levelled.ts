import { diagonal, trace } from "../../../maths/linear/matrix.ts";
import { isEven, sharedVariance } from "../picture/isLevel.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** The same means with equal weights and, for all, the mean variance s² as s²I. */
export function levelled(
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
): { spec: GaussianMixtureSpec; theta: GaussianMixtureTheta } {
  const size = theta.means[0]?.length ?? 0;
  const variances = theta.covariances.map((s) => trace(s) / size);
  const variance = variances.reduce((sum, v) => sum + v, 0) / variances.length;
  const shared = diagonal(size, () => variance);
  const weights = theta.weights.map(() => 1 / theta.weights.length);
  const next = { ...theta, weights, covariances: theta.covariances.map(() => shared) };
  return { spec: { ...spec, covariance: "spherical" }, theta: next };
}

/**
 * J of 𝓛 = Σ_n [log 1/K − (D/2) log 2πs²] − J/2s², for a one-hot q.
 * Source: Bishop, PRML, section 9.3.2.
 */
export function inertia(theta: GaussianMixtureTheta, elbo: number, size: number): number | null {
  const variance = sharedVariance(theta);
  if (variance === null || !isEven(theta)) return null;
  const dimensions = theta.means[0]?.length ?? 0;
  const constant =
    -Math.log(theta.weights.length) - 0.5 * dimensions * Math.log(2 * Math.PI * variance);
  return Math.max(0, 2 * variance * (size * constant - elbo));
}
