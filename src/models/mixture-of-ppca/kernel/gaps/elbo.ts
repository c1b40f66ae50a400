import { entry } from "../../../../maths/linear/matrix.ts";
import { expectedLogJoint as ofOne } from "../../../ppca/kernel/gaps/elbo.ts";
import { roundingIn as roundingOfOne } from "../../../ppca/kernel/gaps/rounding.ts";
import type { MixtureOfPpcaSpec } from "../../spec.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../../theta.ts";
import { expectedLogJoint as ofLabels, roundingIn as roundingOfLabels } from "../elbo.ts";
import type { GappedStatistics } from "./block.ts";
import { ofX } from "./ofX.ts";

/** The terms as without gaps: of the moments of x where labels alone are latent, else of those of (e, z). */
export function expectedLogJoint(
  spec: MixtureOfPpcaSpec,
  stats: GappedStatistics,
  theta: MixtureOfPpcaTheta,
): readonly number[] {
  if (spec.latent === "labels") return ofLabels(spec, ofX(stats), theta);
  let [weight, prior, density] = [0, 0, 0];
  for (const [k, each] of stats.entries()) {
    const { count } = each.moments;
    if (count === 0) continue;
    const [ofZ, ofE] = ofOne(each, componentOf(theta, k));
    weight += count * Math.log(entry(theta.weights, k));
    prior += ofZ;
    density += ofE;
  }
  return [weight, prior, density];
}

/** What rounding may put between 𝓛 from moments and its definition, in nats: that of (e, z), and with labels alone that of x. */
export function roundingIn(
  spec: MixtureOfPpcaSpec,
  stats: GappedStatistics,
  theta: MixtureOfPpcaTheta,
): number {
  const total = stats.reduce((sum, { moments }) => sum + moments.count, 0);
  return stats.reduce(
    (sum, each, k) =>
      each.moments.count === 0 ? sum : sum + roundingOfOne(each, componentOf(theta, k), total),
    spec.latent === "labels" ? roundingOfLabels(spec, ofX(stats), theta) : 0,
  );
}
