import type { Vector } from "../../../maths/linear/matrix.ts";
import { categorical, type Rng } from "../../../maths/random.ts";
import type { Data, Start } from "../../contract/kernel.ts";
import { newMoments } from "../../shared/moments.ts";
import { type Points, pointAt } from "../../shared/points.ts";
import { allocate, BLOCK } from "../kernel/pass/block.ts";
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
  const clamped = labelFault(spec, data, "kind" in from ? null : from.weights);
  if (clamped) throw new Error(clamped);
  if (!("kind" in from)) return checked(spec, data, from);
  if (data.points.size === 0) throw new Error("There are no points to start from.");
  if (from.kind === "random-responsibilities")
    return fromRandomResponsibilities(spec, data, rng, estimates);
  return fromMeans(spec, data, meansBy(from.kind, spec.components, data.points, rng));
}

function checked(spec: GaussianMixtureSpec, { points }: Data, theta: GaussianMixtureTheta) {
  const found = faultIn(spec, points.dimensions, theta);
  if (found) throw new Error(`start.${found.place} ${found.message}.`);
  return theta;
}

/** An observed label that no component has, or (ℓ would be −∞) one whose weight is 0; else null. */
function labelFault(
  { components }: GaussianMixtureSpec,
  { observed }: Data,
  weights: Vector | null,
) {
  for (const [n, label] of observed?.entries() ?? []) {
    const point = `Point ${n + 1} is observed in component ${label + 1}`;
    if (label >= components) return `${point}, but there are only ${components}.`;
    if (weights?.[label] === 0) return `${point}, which has weight 0.`;
  }
  return null;
}

function meansBy(kind: string, components: number, points: Points, rng: Rng): number[][] {
  switch (kind) {
    case "random-points":
      return randomPoints(components, points, rng);
    case "k-means++":
      return spreadOut(components, points, rng);
    case "quantiles":
      return quantiles(components, points);
    default:
      throw new Error(`There is no start called "${kind}".`);
  }
}

/** K points drawn without replacement (with it only where K exceeds N). */
function randomPoints(components: number, points: Points, rng: Rng): number[][] {
  const chosen: number[] = [];
  while (chosen.length < components) {
    const n = Math.floor(rng() * points.size);
    if (!chosen.includes(n) || chosen.length >= points.size) chosen.push(n);
  }
  return chosen.map((n) => pointAt(points, n));
}

/** Each next mean a point drawn with probability ∝ its squared distance to the nearest so far (Arthur & Vassilvitskii 2007). */
function spreadOut(components: number, points: Points, rng: Rng): number[][] {
  const nearest = new Float64Array(points.size).fill(Number.POSITIVE_INFINITY);
  const means: number[][] = [];
  let next = Math.floor(rng() * points.size);
  for (;;) {
    const mean = pointAt(points, next);
    means.push(mean);
    if (means.length === components) return means;
    let total = 0;
    for (let n = 0; n < points.size; n++) {
      let distance = 0;
      for (const [d, column] of points.columns.entries())
        distance += ((column[n] as number) - (mean[d] as number)) ** 2;
      nearest[n] = Math.min(nearest[n] as number, distance);
      total += nearest[n] as number;
    }
    next = total > 0 ? categorical(rng, nearest) : Math.floor(rng() * points.size);
  }
}

/** The means of K equal groups of the points in order of the first axis. */
function quantiles(components: number, points: Points): number[][] {
  const first = points.columns[0] ?? new Float64Array();
  const order = Uint32Array.from(first, (_, n) => n).sort(
    (a, b) => (first[a] as number) - (first[b] as number),
  );
  return Array.from({ length: components }, (_, k) => {
    const from = Math.min(Math.floor((k * points.size) / components), points.size - 1);
    const to = Math.max(from + 1, Math.floor(((k + 1) * points.size) / components));
    const group = order.subarray(from, to);
    return points.columns.map(
      (column) => group.reduce((sum, n) => sum + (column[n] as number), 0) / group.length,
    );
  });
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
