import { entry } from "../../../maths/linear/matrix.ts";
import { expectedLogJoint as ofOne } from "../../ppca/kernel/elbo.ts";
import { posteriorOf } from "../../ppca/kernel/posterior.ts";
import { roundingIn as roundingOfOne } from "../../ppca/kernel/rounding.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../theta.ts";
import type { Statistics } from "./statistics.ts";

/**
 * E_q[log π_k] = Σ_k N_k log π_k and, where labels alone are latent,
 * E_q[log N(x | μ_k, W_kW_kᵀ + σ_k²I)]; where the factors are too, E_q[log p(z)] and
 * E_q[log N(x | W_kz + μ_k, σ_k²I)] of each component's own moments. The log-density is the bound over z at
 * the posterior of the same θ, which touches it: a sum of squares in place of a D×D inverse.
 */
export function expectedLogJoint(
  { latent }: MixtureOfPpcaSpec,
  stats: Statistics,
  theta: MixtureOfPpcaTheta,
): readonly number[] {
  let [weight, prior, density] = [0, 0, 0];
  for (const [k, { moments, posterior }] of stats.entries()) {
    const { count } = moments;
    if (count === 0) continue;
    const one = componentOf(theta, k);
    const own = latent === "labels" ? posteriorOf(one) : posterior;
    const [ofZ, ofX] = ofOne({ moments, posterior: own }, one);
    weight += count * Math.log(entry(theta.weights, k));
    prior += ofZ;
    density += ofX + (latent === "labels" && own ? ofZ + count * own.entropy : 0);
  }
  return latent === "labels" ? [weight, density] : [weight, prior, density];
}

/** What rounding may put between 𝓛 from moments and its definition, in nats: of each component as of a PPCA. */
export function roundingIn(
  { latent }: MixtureOfPpcaSpec,
  stats: Statistics,
  theta: MixtureOfPpcaTheta,
): number {
  const total = stats.reduce((sum, { moments }) => sum + moments.count, 0);
  return stats.reduce((sum, { moments, posterior }, k) => {
    if (moments.count === 0) return sum;
    const one = componentOf(theta, k);
    const own = latent === "labels" ? posteriorOf(one) : posterior;
    return sum + roundingOfOne({ moments, posterior: own }, one, total);
  }, 0);
}
