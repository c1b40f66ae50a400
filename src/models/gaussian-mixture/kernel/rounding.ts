import type { Matrix, Vector } from "../../../maths/linear/matrix.ts";
import type { Moments } from "../../shared/moments.ts";
import { roundingOfSum, UNIT } from "../../shared/rounding.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { factorOf } from "./factor.ts";

/**
 * What rounding may put between 𝓛 from moments and its definition, in nats. The entries of N_k S_k
 * are sums, off by a share c of Σ_n γ_nk |x_i − μ_i| |x_j − μ_j| ≤ N_k √(S_ii S_jj) each, and
 * ½ tr(Σ_k⁻¹ N_k S_k) by |Σ⁻¹_ij| times that, twice for i ≠ j: it grows with the condition number.
 * The errors of different sums are independent, so that their squares add, as in the theorem that
 * c is from. A mean rounded by up to u|μ| lowers 𝓛 by ½ N_k Σ_ij |Σ⁻¹_ij| u² |μ_i μ_j| more. With a
 * prior its sI stands beside N_k S_k. The other terms are off by the share c of their sizes.
 */
export function roundingIn(
  { floor, prior }: GaussianMixtureSpec,
  stats: readonly Moments[],
  theta: GaussianMixtureTheta,
): number {
  const total = stats.reduce((sum, { count }) => sum + count, 0);
  const more = prior?.scale ?? 0;
  let [sums, places] = [0, 0];
  for (const [k, { count, mean: centre, rest, scatter }] of stats.entries()) {
    const mean = theta.means[k] ?? [];
    const lower = factorOf(theta.covariances[k] ?? [], floor);
    if (!lower) continue;
    const size = mean.length;
    const share = roundingOfSum(total, size);
    const [v, w] = [new Array<number>(size), new Array<number>(size)];
    for (let i = 0; i < size; i++) {
      const m = mean[i] as number;
      const away = (centre[i] as number) - m;
      const about =
        (scatter[i * size + i] as number) + away * (2 * (rest[i] as number) + count * away);
      v[i] = Math.sqrt(share * (Math.max(0, count === 0 ? 0 : about) + more));
      w[i] = UNIT * Math.abs(m) * Math.sqrt(count);
    }
    const found = weighed(lower, v, w);
    sums = Math.hypot(sums, found.sums);
    places += found.places;
  }
  return 0.5 * (sums + places);
}

/**
 * The root of the sum of the squares of m |a_ij| v_i v_j over i ≥ j, m = 2 where i ≠ j, and
 * Σ_ij |a_ij| w_i w_j, with a = (L·Lᵀ)⁻¹. Loops: this runs in every half-step.
 */
function weighed(lower: Matrix, v: Vector, w: Vector) {
  const size = lower.length;
  // Column i of L⁻¹ solves L z = e_i; a_ij is the product of two.
  const columns: number[][] = [];
  let [sums, places] = [0, 0];
  for (let i = size - 1; i >= 0; i--) {
    const z = new Array<number>(size).fill(0);
    for (let m = i; m < size; m++) {
      const row = lower[m] as Vector;
      let left = m === i ? 1 : 0;
      for (let j = i; j < m; j++) left -= (row[j] as number) * (z[j] as number);
      z[m] = left / (row[m] as number);
    }
    columns[i] = z;
    for (let j = i; j < size; j++) {
      const other = columns[j] as Vector;
      let a = 0;
      for (let m = j; m < size; m++) a += (z[m] as number) * (other[m] as number);
      const weight = (i === j ? 1 : 2) * Math.abs(a);
      sums = Math.hypot(sums, weight * (v[i] as number) * (v[j] as number));
      places += weight * (w[i] as number) * (w[j] as number);
    }
  }
  return { sums, places };
}
