import type { Rng } from "../../../maths/random.ts";
import type { Data, Start } from "../../contract/kernel.ts";
import { BLOCK } from "../../shared/labels/block.ts";
import { labelFault } from "../../shared/labels/labelFault.ts";
import { type Moments, newMoments } from "../../shared/moments.ts";
import { placesBy } from "../../shared/placesBy.ts";
import { allocate } from "../kernel/pass/block.ts";
import { gather } from "../kernel/pass/gather.ts";
import { type Estimates, likeliest } from "../maximise/estimates.ts";
import { maximise } from "../maximise/maximise.ts";
import { blocks, type GaussianMixtureSpec } from "../spec.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";
import { fromMeans } from "./fromMeans.ts";

/** How the starts that are drawn are drawn from the data. */
export interface Draws {
  readonly places: typeof placesBy;
  /** The moments of a random q. */
  moments(spec: GaussianMixtureSpec, data: Data, rng: Rng): Moments[];
}

const whole: Draws = { places: placesBy, moments: momentsOfRandom };

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
  draws: Draws = whole,
): GaussianMixtureTheta {
  const clamped = labelFault(spec.components, data, "kind" in from ? null : from.weights);
  if (clamped) throw new Error(clamped);
  if (!("kind" in from)) return checked(spec, data, from);
  if (data.points.size === 0) throw new Error("There are no points to start from.");
  if (from.kind === "random-responsibilities")
    return fromRandomResponsibilities(spec, data, rng, estimates, draws);
  return fromMeans(spec, data, draws.places(from.kind, spec.components, data.points, rng));
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
  { moments }: Draws,
) {
  const stats = moments(spec, data, rng);
  const { theta } = maximise(spec, data, stats, fromMeans(spec, data, []), blocks, estimates);
  if (!theta)
    throw new Error(
      "Random responsibilities give no covariance here: the points have no spread along one direction.",
    );
  return theta;
}

/** The moments of a random q. */
function momentsOfRandom({ components }: GaussianMixtureSpec, data: Data, rng: Rng): Moments[] {
  const { points } = data;
  const q = allocate(components, data);
  const { block } = q;
  const stats = newMoments(components, points.dimensions);
  for (let from = 0; from < points.size; from += BLOCK) {
    block.from = from;
    block.size = Math.min(BLOCK, points.size - from);
    for (let i = 0; i < block.size; i++) {
      const draw = randomRow(components, rng);
      for (const [k, value] of draw.entries()) block.weights[k * BLOCK + i] = value;
      block.inverse[i] = 1 / sumOf(draw);
    }
    gather(points, q, stats);
  }
  return stats;
}

/** An exponential deviate each, never exactly 0, so that their sum is not 0 either. */
export const randomRow = (components: number, rng: Rng): number[] =>
  Array.from({ length: components }, () => -Math.log(rng() + 2 ** -33));

export const sumOf = (draw: readonly number[]): number =>
  draw.reduce((total, value) => total + value, 0);
