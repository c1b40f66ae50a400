import { inverseOfFactor } from "../../../maths/inverse.ts";
import { at, type Matrix } from "../../../maths/matrix.ts";
import { type Moments, secondAbout } from "../../moments.ts";
import { roundingOfSum, UNIT } from "../../rounding.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { factorOf } from "./factor.ts";

/**
 * What rounding may put between 𝓛 from moments and its definition, in nats. The entries of N_k S_k
 * are sums, off by a share c of Σ_n γ_nk |x_i − μ_i| |x_j − μ_j| ≤ N_k √(S_ii S_jj) each, so that
 * ½ tr(Σ_k⁻¹ N_k S_k) is off by ½ c N_k Σ_ij |Σ⁻¹_ij| √(S_ii S_jj), which grows with the condition
 * number; a mean rounded by up to u|μ| lowers 𝓛 by ½ N_k Σ_ij |Σ⁻¹_ij| u² |μ_i μ_j| more. With a
 * prior its sI stands beside N_k S_k. The other terms are off by the share c of their sizes.
 */
export function roundingIn(
  { floor, prior }: GaussianMixtureSpec,
  stats: readonly Moments[],
  theta: GaussianMixtureTheta,
): number {
  const total = stats.reduce((sum, { count }) => sum + count, 0);
  let nats = 0;
  for (const [k, moments] of stats.entries()) {
    const { count } = moments;
    const mean = theta.means[k] ?? [];
    const lower = factorOf(theta.covariances[k] ?? [], floor);
    if (!lower) continue;
    const precision = inverseOfFactor(lower);
    const square = count === 0 ? null : secondAbout(moments, mean);
    const more = prior?.scale ?? 0;
    const share = roundingOfSum(total, mean.length);
    nats +=
      share *
      weighed(precision, (i) => (square ? count * Math.max(0, at(square, i, i)) : 0) + more);
    nats += weighed(precision, (i) => count * (UNIT * (mean[i] ?? 0)) ** 2);
  }
  return 0.5 * nats;
}

/** Σ_ij |a_ij| √(v_i v_j). */
function weighed(a: Matrix, variance: (i: number) => number): number {
  const root = a.map((_, i) => Math.sqrt(variance(i)));
  let sum = 0;
  for (const [i, row] of a.entries())
    for (const [j, value] of row.entries())
      sum += Math.abs(value) * (root[i] ?? 0) * (root[j] ?? 0);
  return sum;
}
