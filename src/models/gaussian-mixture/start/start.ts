import type { Rng } from "../../../maths/random.ts";
import type { Data, Start } from "../../contract/kernel.ts";
import { BLOCK } from "../../shared/labels/block.ts";
import { labelFault } from "../../shared/labels/labelFault.ts";
import { newMoments } from "../../shared/moments.ts";
import { placesBy } from "../../shared/placesBy.ts";
import { allocate } from "../kernel/pass/block.ts";
import { gather } from "../kernel/pass/gather.ts";
import { type Estimates, likeliest } from "../maximise/estimates.ts";
import { maximise } from "../maximise/maximise.ts";
import { blocks, type GaussianMixtureSpec } from "../spec.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";
import { fromMeans } from "./fromMeans.ts";

/**
 * θ₀. A rule for the means gives equal weights and the covariance of the data's axes, in
 * the family (a clamp raises it); random responsibilities give the M-step of a random q, by other
 * `estimates` than those of maximum likelihood if given.
 * Throws with a sentence where θ is not one of `spec`, or the data have no point.
 */
export function start(
  spec: GaussianMixtureSpec,
  data: Data,
  from: Start<GaussianMixtureTheta>,
  rng: Rng,
  estimates: Estimates = likeliest(spec),
): GaussianMixtureTheta {
  const clamped = labelFault(spec.components, data, "kind" in from ? null : from.weights);
  if (clamped) throw new Error(clamped);
  if (!("kind" in from)) return checked(spec, data, from);
  if (data.points.size === 0) throw new Error("There are no points to start from.");
  if (from.kind === "random-responsibilities")
    return fromRandomResponsibilities(spec, data, rng, estimates);
  return fromMeans(spec, data, placesBy(from.kind, spec.components, data.points, rng));
}

function checked(spec: GaussianMixtureSpec, { points }: Data, theta: GaussianMixtureTheta) {
  const found = faultIn(spec, points.dimensions, theta);
  if (found) throw new Error(`start.${found.place} ${found.message}.`);
  return theta;
}

function fromRandomResponsibilities(
  spec: GaussianMixtureSpec,
  data: Data,
  rng: Rng,
  estimates: Estimates,
) {
  const { points } = data;
  const q = allocate(spec.components, data);
  const { block } = q;
  const stats = newMoments(spec.components, points.dimensions);
  for (let from = 0; from < points.size; from += BLOCK) {
    block.from = from;
    block.size = Math.min(BLOCK, points.size - from);
    for (let i = 0; i < block.size; i++) {
      // An exponential deviate each, never exactly 0, so that their sum is not 0 either.
      const draw = Array.from({ length: spec.components }, () => -Math.log(rng() + 2 ** -33));
      for (const [k, value] of draw.entries()) block.weights[k * BLOCK + i] = value;
      block.inverse[i] = 1 / draw.reduce((total, value) => total + value, 0);
    }
    gather(points, q, stats);
  }
  const { theta } = maximise(spec, data, stats, fromMeans(spec, data, []), blocks, estimates);
  if (!theta)
    throw new Error(
      "Random responsibilities give no covariance here: the points have no spread along one direction.",
    );
  return theta;
}
