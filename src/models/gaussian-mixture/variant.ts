import { cholesky } from "../../maths/cholesky.ts";
import type { LatentModel, Maximised } from "../contract.ts";
import type { Moments } from "../moments.ts";
import { likeliest } from "./estimates.ts";
import { gaussianMixture } from "./index.ts";
import type { Responsibilities } from "./infer.ts";
import { maximise } from "./maximise.ts";
import { logPrior, mostProbable } from "./prior.ts";
import { priorFault } from "./priorFault.ts";
import type { GaussianMixtureSpec } from "./spec.ts";
import type { GaussianMixtureTheta } from "./theta.ts";

/** The Gaussian mixture with a prior on θ: what of it differs from maximum likelihood. */
export const variant: LatentModel<
  GaussianMixtureSpec,
  GaussianMixtureTheta,
  Responsibilities,
  Moments[]
> = {
  ...gaussianMixture,
  logPrior,
  start: (spec, data, from, rng) => {
    const fault = spec.prior && priorFault(spec.prior, data.points.dimensions);
    if (fault) throw new Error(`The prior's ${fault.field} ${fault.message}.`);
    return gaussianMixture.start(spec, data, from, rng);
  },
  maximise: (spec, data, stats, theta, free) => {
    const { prior } = spec;
    const estimates = prior ? mostProbable(spec, prior) : likeliest(spec);
    return whole(maximise(spec, data, stats, theta, free, estimates));
  },
};

/** Ends a run where a covariance is lost to rounding, as under a scale that is next to nothing. */
function whole(made: Maximised<GaussianMixtureTheta>): Maximised<GaussianMixtureTheta> {
  const lost = (made.theta?.covariances ?? []).flatMap((s, k) => (cholesky(s) ? [] : [k]));
  if (lost.length === 0) return made;
  const at = made.theta?.means[lost[0] ?? 0] ?? [];
  return { theta: null, ended: { status: "degenerate", components: lost, at } };
}
