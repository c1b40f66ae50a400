import { diagonal } from "../../../maths/linear/matrix.ts";
import { sharedVariance } from "../picture/isLevel.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";

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
