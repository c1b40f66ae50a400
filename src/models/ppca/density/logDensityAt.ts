import type { Points } from "../../shared/points.ts";
import { BLOCK } from "../kernel/gather.ts";
import { mahalanobis } from "../kernel/mahalanobis.ts";
import { posteriorOf } from "../kernel/posterior.ts";
import type { PpcaTheta } from "../theta.ts";

/** log N(x_n | μ, WWᵀ + σ²I) at points that need not be the data's. */
export function logDensityAt(theta: PpcaTheta, points: Points, into: Float64Array): void {
  const posterior = posteriorOf(theta);
  const latent = new Float64Array(posterior.project.length * BLOCK);
  for (let n = 0; n < points.size; n++)
    into[n] =
      posterior.logNormaliser - 0.5 * mahalanobis(points, n, n + 1, theta, posterior, latent);
}
