import { entry } from "../../../maths/linear/matrix.ts";
import type { Choose, Data, Kernel, Maximised } from "../../contract/kernel.ts";
import type { Moments } from "../../shared/moments.ts";
import { type Estimates, likeliest } from "../maximise/estimates.ts";
import { maximise } from "../maximise/maximise.ts";
import { logPrior, mostProbable } from "../maximise/prior.ts";
import { slipped, withoutHalf } from "../maximise/slips.ts";
import { priorFault } from "../priorFault.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { start } from "../start/start.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { componentsOf } from "./components.ts";
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
  start: (spec, data, from, rng) => start(spec, data, from, rng, estimatesFor(spec, data)),
  infer: (spec, data, theta, span, q, into, choose) =>
    infer(data, theta, span, q, into, chosenBy(spec, theta, choose), spec.floor),
  maximise: (spec, data, stats, theta, free) => {
    const { prior } = spec;
    const right = prior ? mostProbable(spec, prior) : likeliest(spec);
    const made = maximise(spec, data, stats, theta, free, slipped(spec.slip, right));
    return spec.slip ? unexplained(made) : made;
  },
};

/** What a start makes of statistics. Throws with a sentence where the prior is none in the data's dimensions. */
export function estimatesFor(spec: GaussianMixtureSpec, { points }: Data): Estimates {
  const { prior } = spec;
  const fault = prior && priorFault(prior, points.dimensions);
  if (fault) throw new Error(`The prior's ${fault.field} ${fault.message}.`);
  return prior ? mostProbable(spec, prior) : likeliest(spec);
}

function chosenBy(spec: GaussianMixtureSpec, theta: GaussianMixtureTheta, choose?: Choose | null) {
  if (spec.slip?.kind !== "no-half") return choose;
  const constants = componentsOf(theta, spec.floor).map(
    ({ logWeight, logNormaliser }) => logWeight + logNormaliser,
  );
  return withoutHalf((k) => entry(constants, k), choose);
}

/** What a slip shrinks has not fallen onto points, and ℓ does not go to infinity for it. */
function unexplained(made: Maximised<GaussianMixtureTheta>): Maximised<GaussianMixtureTheta> {
  if (made.ended?.status !== "degenerate") return made;
  const { status, components } = made.ended;
  return { theta: null, ended: { status, components } };
}
