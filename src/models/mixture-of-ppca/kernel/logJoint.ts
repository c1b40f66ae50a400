import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import { type Posterior, posteriorOf } from "../../ppca/kernel/posterior.ts";
import type { IsotropicTheta } from "../../ppca/theta.ts";
import { BLOCK, type LabelBlock } from "../../shared/labels/block.ts";
import type { Points } from "../../shared/points.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../theta.ts";

/** One component, made ready for log π_k + log N(x | μ_k, W_kW_kᵀ + σ_k²I) at many points. */
export interface Ready extends IsotropicTheta {
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

/**
 * log p(x_n, k | θ) for the points of a block, into block.logJoint[k · BLOCK + i]: the squared length
 * of x − μ is ‖r‖²/σ² + ‖E[z]‖² with r = x − μ − WE[z], so that no two large numbers are taken from
 * each other, and no D×D covariance is made. `latent` has room for q×BLOCK numbers.
 */
export function logJoint(
  components: readonly Ready[],
  points: Points,
  block: LabelBlock,
  latent: Float64Array,
): void {
  for (const [k, one] of components.entries()) fill(one, points, block, k * BLOCK, latent);
}

function fill(
  { mean, loadings, noise, posterior, constant }: Ready,
  { columns }: Points,
  { from, size, logJoint: into }: LabelBlock,
  offset: number,
  latent: Float64Array,
): void {
  into.fill(constant, offset, offset + size);
  for (const [j, row] of posterior.project.entries())
    for (let i = 0; i < size; i++) {
      let z = 0;
      for (let d = 0; d < row.length; d++)
        z +=
          (row[d] as number) *
          (((columns[d] as Float64Array)[from + i] as number) - (mean[d] as number));
      latent[j * BLOCK + i] = z;
      into[offset + i] = (into[offset + i] as number) - 0.5 * z * z;
    }
  for (let d = 0; d < mean.length; d++) {
    const [xs, centre] = [columns[d] as Float64Array, entry(mean, d)];
    const row = loadings[d] as Vector;
    for (let i = 0; i < size; i++) {
      let r = (xs[from + i] as number) - centre;
      for (let j = 0; j < row.length; j++)
        r -= (row[j] as number) * (latent[j * BLOCK + i] as number);
      into[offset + i] = (into[offset + i] as number) - (0.5 * r * r) / noise;
    }
  }
}
