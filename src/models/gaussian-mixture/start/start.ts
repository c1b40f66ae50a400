import type { Rng } from "../../../maths/random.ts";
import type { Choose, Data, Evidence, Start, Table } from "../../contract/kernel.ts";
import { labelFault } from "../../shared/labels/labelFault.ts";
import type { Moments } from "../../shared/moments.ts";
import { placesBy } from "../../shared/placesBy.ts";
import type { Span } from "../../shared/points.ts";
import { meansOf } from "../../shared/spread.ts";
import { allocate, evidence, infer, type Responsibilities } from "../kernel/pass/infer.ts";
import { type Estimates, likeliest } from "../maximise/estimates.ts";
import { maximise } from "../maximise/maximise.ts";
import { blocks, type GaussianMixtureSpec } from "../spec.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";
import { fromMeans } from "./fromMeans.ts";

/** What a start takes of the kernel that computes with its data, and how places are drawn from them. */
interface Drawing<Q> {
  readonly places: typeof placesBy;
  allocate(components: number, data: Data): Q;
  infer(
    data: Data,
    theta: GaussianMixtureTheta,
    span: Span,
    q: Q,
    into: Evidence<Moments[]>,
    choose: Choose,
  ): void;
}

const whole: Drawing<Responsibilities> = { places: placesBy, allocate, infer };

/**
 * θ₀. A rule for the means gives equal weights and the covariance of the data's axes, in
 * the family (a clamp raises it); random responsibilities give the M-step of a random q, by other
 * `estimates` than those of maximum likelihood if given.
 * Throws with a sentence where θ is not one of `spec`, or the data have no point.
 */
export function start<Q = Responsibilities>(
  spec: GaussianMixtureSpec,
  data: Data,
  from: Start<GaussianMixtureTheta>,
  rng: Rng,
  estimates: Estimates = likeliest(spec),
  by: Drawing<Q> = whole as unknown as Drawing<Q>,
): GaussianMixtureTheta {
  const clamped = labelFault(spec.components, data, "kind" in from ? null : from.weights);
  if (clamped) throw new Error(clamped);
  if (!("kind" in from)) return checked(spec, data, from);
  if (data.points.size === 0) throw new Error("There are no points to start from.");
  if (from.kind === "random-responsibilities")
    return fromRandomResponsibilities(spec, data, rng, estimates, by);
  return fromMeans(spec, data, by.places(from.kind, spec.components, data.points, rng));
}

function checked(spec: GaussianMixtureSpec, { points }: Data, theta: GaussianMixtureTheta) {
  const found = faultIn(spec, points.dimensions, theta);
  if (found) throw new Error(`start.${found.place} ${found.message}.`);
  return theta;
}

/** The M-step of a random q(z); what is missing has the mean and the variance of its column. */
function fromRandomResponsibilities<Q>(
  spec: GaussianMixtureSpec,
  data: Data,
  rng: Rng,
  estimates: Estimates,
  { allocate, infer }: Drawing<Q>,
) {
  const { components } = spec;
  const { points } = data;
  const flat = fromMeans(
    spec,
    data,
    Array.from({ length: components }, () => meansOf(points)),
  );
  const span = { from: 0, to: points.size };
  const made = evidence(components, data);
  infer(data, flat, span, allocate(components, data), made, (table) => draw(table, rng));
  const { theta } = maximise(spec, data, made.stats, flat, blocks, estimates);
  if (!theta)
    throw new Error(
      "Random responsibilities give no covariance here: the points have no spread along one direction.",
    );
  return theta;
}

/** Responsibilities at random; nobody asks for their entropy. */
function draw({ size, components, stride, q }: Table, rng: Rng): number {
  for (let i = 0; i < size; i++) {
    // An exponential deviate each, never exactly 0, so that their sum is not 0 either.
    const row = Array.from({ length: components }, () => -Math.log(rng() + 2 ** -33));
    const total = row.reduce((sum, value) => sum + value, 0);
    for (const [k, value] of row.entries()) q[k * stride + i] = value / total;
  }
  return 0;
}
