import { seeded } from "../../maths/random.ts";
import { shuffled } from "../../maths/shuffle.ts";
import type { Lesson } from "../../models/contract/rule.ts";
import type { Points } from "../../models/shared/points.ts";
import { spreadOf } from "../../models/shared/spread.ts";
import type { Gradient } from "./gradient.ts";

/** Halvings after which backtracking stays where it is. */
const MOST = 50;
/** A fall below this share of 1 + |𝓛| may be rounding. */
const ROUNDING = 1e-12;

/** θ after a step, and whether backtracking found none that raises 𝓛. */
interface Stepped {
  readonly theta: unknown;
  readonly stuck: boolean;
}

/** One step up the gradient, the number `step` of its M-step; null out of range. */
export function stepFrom(
  theta: unknown,
  choice: Gradient,
  lesson: Lesson,
  step: number,
): Stepped | null {
  const { kernel, spec, data } = lesson;
  const batch = choice.batch === null ? null : batchOf(choice.batch, choice.steps, lesson, step);
  const stats = batch === null ? lesson.stats : lesson.statsOf(batch);
  if (!choice.backtracking) {
    const next = lesson.climb(stats, theta, choice.stepSize);
    return next === null ? null : { theta: next, stuck: false };
  }
  const units = unitsOf(data.points);
  // As in the gradient, log p(θ) counts by the part of the points that is there.
  const share = batch === null ? 1 : batch.length / data.points.size;
  const bound = (at: unknown) =>
    kernel
      .expectedLogJoint(spec, stats, at)
      .reduce((sum, term) => sum + term, share * (kernel.logPrior?.(spec, at) ?? 0));
  const before = bound(theta);
  // At a maximum no length of step raises 𝓛, nor does any but a long one lower it.
  let fell = false;
  for (let size = choice.stepSize, i = 0; i < MOST; size /= 2, i++) {
    const next = lesson.climb(stats, theta, size, units);
    const rise = next === null ? Number.NaN : bound(next) - before;
    if (rise >= 0) return { theta: next, stuck: fell && rise === 0 };
    fell ||= !(rise > -ROUNDING * (1 + Math.abs(before)));
  }
  return { theta, stuck: fell };
}

/**
 * The points of a minibatch: shuffled anew by the seed for every pass over the data, and taken
 * in turn, so that each point serves once a pass.
 */
function batchOf(
  size: number,
  steps: number,
  { data, seed, iteration }: Lesson,
  step: number,
): Uint32Array {
  const total = data.points.size;
  const perPass = Math.ceil(total / size);
  const number = (iteration - 1) * steps + step;
  const order = orderOf(total, seed, Math.floor(number / perPass));
  const from = (number % perPass) * size;
  return order.slice(from, Math.min(total, from + size));
}

let last: { readonly key: string; readonly order: Uint32Array } | null = null;

/** The order of a pass; the last one is kept, as all its minibatches are taken from it. */
function orderOf(total: number, seed: number, pass: number): Uint32Array {
  const key = `${total} ${seed} ${pass}`;
  if (last?.key !== key) last = { key, order: shuffled(total, seeded(seed, pass)) };
  return last.order;
}

/**
 * The power of ten nearest each axis's standard deviation, as a unit to measure it in; 1 where an
 * axis is constant. Data whose spread is about 1 are measured as they stand.
 */
function unitsOf(points: Points): readonly number[] {
  return spreadOf(points).map((spread) => {
    const unit = 10 ** Math.round(Math.log10(spread));
    // What is squared must stay a number.
    return unit ** 2 > 0 && Number.isFinite(unit ** 2) ? unit : 1;
  });
}
