import { mahalanobis } from "../../ppca/kernel/mahalanobis.ts";
import { type Posterior, posteriorOf } from "../../ppca/kernel/posterior.ts";
import type { IsotropicTheta } from "../../ppca/theta.ts";
import { BLOCK, type LabelBlock } from "../../shared/labels/block.ts";
import type { Points } from "../../shared/points.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../theta.ts";

/** One component, made ready for log π_k + log N(x | μ_k, W_kW_kᵀ + σ_k²I) at many points. */
interface Ready extends IsotropicTheta {
  readonly posterior: Posterior;
  /** log π_k − ½ (D log 2π + log |W_kW_kᵀ + σ_k²I|). */
  readonly constant: number;
}

export const readyOf = (theta: MixtureOfPpcaTheta): Ready[] =>
  theta.weights.map((weight, k) => {
    const one = componentOf(theta, k);
    const posterior = posteriorOf(one);
    return { ...one, posterior, constant: Math.log(weight) + posterior.logNormaliser };
  });

/** log p(x_n, k | θ) for the points of a block, into block.logJoint[k · BLOCK + i]; `latent` has room for q×BLOCK numbers. */
export function logJoint(
  components: readonly Ready[],
  points: Points,
  { from, size, logJoint: into }: LabelBlock,
  latent: Float64Array,
): void {
  for (const [k, one] of components.entries()) {
    const own = into.subarray(k * BLOCK, k * BLOCK + size);
    mahalanobis(points, from, one, one.posterior, latent, own);
    for (let i = 0; i < size; i++) own[i] = one.constant - 0.5 * (own[i] as number);
  }
}
