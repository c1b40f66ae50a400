import { mahalanobis } from "../../../maths/linear/cholesky.ts";
import { diagonal, entry, trace } from "../../../maths/linear/matrix.ts";
import type { KMeans } from "../../contract/editor.ts";
import type { Data } from "../../contract/kernel.ts";
import { hasGaps } from "../../shared/gaps/hasGaps.ts";
import { type Points, pointAt } from "../../shared/points.ts";
import { componentsOf } from "../kernel/components.ts";
import { isEven, sharedVariance } from "../picture/isLevel.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";

export const kMeans: KMeans<GaussianMixtureSpec, GaussianMixtureTheta> = {
  levelled,
  assignments,
  inertia,
  stiffness,
  withStiffness,
};

/** The same means with equal weights and, for all, the mean variance s² as s²I. */
function levelled(
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
function inertia(theta: GaussianMixtureTheta, elbo: number, points: Points): number | null {
  const variance = sharedVariance(theta);
  if (variance === null || !isEven(theta) || hasGaps(points)) return null;
  const dimensions = theta.means[0]?.length ?? 0;
  const constant =
    -Math.log(theta.weights.length) - 0.5 * dimensions * Math.log(2 * Math.PI * variance);
  return Math.max(0, 2 * variance * (points.size * constant - elbo));
}

/** argmax_k log π_k + log N(x_n | μ_k, Σ_k), the first of equals; an observed label stands. */
export function assignments(
  { floor }: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  { points, observed }: Data,
): number[] {
  const components = componentsOf(theta, floor);
  return Array.from({ length: points.size }, (_, n) => {
    const label = observed?.[n] ?? -1;
    if (label >= 0) return label;
    const x = pointAt(points, n);
    const values = components.map(({ mean, lower, logWeight, logNormaliser }) => {
      const away = x.map((value, d) => value - entry(mean, d));
      return logWeight + logNormaliser - 0.5 * mahalanobis(lower, away);
    });
    return values.indexOf(Math.max(...values));
  });
}

/** β = 1/s², the stiffness of soft K-means. Source: MacKay (2003), Information Theory, section 20.2. */
export function stiffness(theta: GaussianMixtureTheta): number | null {
  const variance = sharedVariance(theta);
  return variance === null ? null : 1 / variance;
}

/** θ with all covariances I/β. Throws with a sentence where that is no θ of `spec`. */
export function withStiffness(
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  beta: number,
): GaussianMixtureTheta {
  if (!(beta > 0 && Number.isFinite(beta) && Number.isFinite(1 / beta)))
    throw new Error("β is a number above 0.");
  const size = theta.means[0]?.length ?? 0;
  const shared = diagonal(size, () => 1 / beta);
  const next = { ...theta, covariances: theta.covariances.map(() => shared) };
  const fault = faultIn(spec, size, next);
  if (fault) throw new Error(`With this β every covariance ${fault.message}.`);
  return next;
}
