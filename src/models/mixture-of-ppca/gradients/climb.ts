import { climb as climbOne } from "../../ppca/gradients/climb.ts";
import { climbGaps } from "../../ppca/gradients/climbGaps.ts";
import type { GappedStatistics as GappedOne } from "../../ppca/kernel/gaps/infer.ts";
import { posteriorOf } from "../../ppca/kernel/posterior.ts";
import { weightsAfter } from "../../shared/labels/weightsAfter.ts";
import { ppcaOf } from "../density.ts";
import type { GappedStatistics } from "../kernel/gaps/block.ts";
import { ofX } from "../kernel/gaps/ofX.ts";
import type { Statistics } from "../kernel/statistics.ts";
import { isotropic } from "../maximise/maximise.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, faultIn, type MixtureOfPpcaTheta, mixtureOf } from "../theta.ts";

/**
 * θ after one step u ← u + η ∇_u 𝓛(q, θ(u))/N, q fixed, in u = (logits of π, μ_k, W_k, log σ_k²): of a component
 * what it is of a PPCA, N_k/N times as long. With labels alone log N(x | μ_k, Σ_k) is touched by the bound over z
 * at the posterior of the same θ, and has its slope (Fisher's identity). Null where the step leaves the numbers.
 *
 * @param units of the data's axes, in which each μ_k and the rows of W_k are measured; 1 where left out
 */
export function climb(
  spec: MixtureOfPpcaSpec,
  stats: Statistics,
  theta: MixtureOfPpcaTheta,
  stepSize: number,
  units?: readonly number[],
): MixtureOfPpcaTheta | null {
  const counts = stats.map(({ moments }) => moments.count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const gapped = stats.some((one) => "base" in one);
  const labels = spec.latent === "labels";
  const told = labels && gapped ? ofX(stats as GappedStatistics) : stats;
  const made = told.map((one, k) => {
    const before = componentOf(theta, k);
    const count = one.moments.count;
    if (count === 0) return before;
    const own = (stepSize * count) / total;
    const next =
      gapped && !labels
        ? climbGaps(ppcaOf(spec), one as GappedOne, before, own, units)
        : climbOne(
            ppcaOf(spec),
            labels ? { ...one, posterior: posteriorOf(before) } : one,
            before,
            own,
            undefined,
            units,
          );
    return next && isotropic(next);
  });
  const components = made.filter((one) => one !== null);
  if (components.length < made.length) return null;
  const steps = theta.weights.map((weight, k) => stepSize * ((counts[k] ?? 0) / total - weight));
  const next = mixtureOf(weightsAfter(theta.weights, steps), components);
  return faultIn(spec, theta.means[0]?.length ?? 0, next) ? null : next;
}
