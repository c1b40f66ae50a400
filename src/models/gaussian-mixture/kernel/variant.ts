import type { Kernel, Maximised } from "../../contract/kernel.ts";
import type { Moments } from "../../shared/moments.ts";
import { likeliest } from "../maximise/estimates.ts";
import { maximise } from "../maximise/maximise.ts";
import { logPrior, mostProbable } from "../maximise/prior.ts";
import { slipped, withoutHalf } from "../maximise/slips.ts";
import { priorFault } from "../priorFault.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { start } from "../start/start.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { kernel } from "./index.ts";
import { infer, type Responsibilities } from "./pass/infer.ts";

/** The Gaussian mixture with a prior on θ, a slip, or both: what of it differs from maximum likelihood. */
export const variant: Kernel<
  GaussianMixtureSpec,
  GaussianMixtureTheta,
  Responsibilities,
  Moments[]
> = {
  ...kernel,
  logPrior,
  start: (spec, data, from, rng) => {
    const { prior } = spec;
    const fault = prior && priorFault(prior, data.points.dimensions);
    if (fault) throw new Error(`The prior's ${fault.field} ${fault.message}.`);
    return start(spec, data, from, rng, prior && mostProbable(spec, prior));
  },
  infer: (spec, data, theta, span, q, into, choose) => {
    const wrong = spec.slip?.kind === "no-half" ? withoutHalf(spec, theta, choose) : choose;
    infer(data, theta, span, q, into, wrong, spec.floor);
  },
  maximise: (spec, data, stats, theta, free) => {
    const { prior } = spec;
    const right = prior ? mostProbable(spec, prior) : likeliest(spec);
    const made = maximise(spec, data, stats, theta, free, slipped(spec.slip, right));
    return spec.slip ? unexplained(made) : made;
  },
};

/** What a slip shrinks has not fallen onto points, and ℓ does not go to infinity for it. */
function unexplained(made: Maximised<GaussianMixtureTheta>): Maximised<GaussianMixtureTheta> {
  if (made.ended?.status !== "degenerate") return made;
  const { status, components } = made.ended;
  return { theta: null, ended: { status, components } };
}
