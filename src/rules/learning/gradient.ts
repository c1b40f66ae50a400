import { seeded } from "../../maths/random.ts";
import { shuffled } from "../../maths/shuffle.ts";
import { unitsOf } from "../../models/shared/units.ts";
import type { LearningRule, Lesson } from "../contract.ts";
import { positive, whole } from "../fields.ts";

export interface Gradient {
  readonly kind: "gradient";
  readonly stepSize: number;
  /** Steps in each M-step. */
  readonly steps: number;
  /** Points in a minibatch; null takes them all. */
  readonly batch: number | null;
  /** Whether a step is halved until 𝓛 does not fall. */
  readonly backtracking: boolean;
}

/** Halvings after which backtracking stays where it is. */
const MOST = 50;
/** A fall below this share of 1 + |𝓛| may be rounding. */
const ROUNDING = 1e-12;

/**
 * u ← u + stepSize · ∇_u 𝓛(q, θ(u))/N with q fixed, in unconstrained coordinates. One step
 * after an exact E-step is gradient ascent on ℓ (Fisher's identity: ∇𝓛 = ∇ℓ where q is the
 * posterior); several are generalised EM; over minibatches it is stochastic. With backtracking
 * u is measured in units that suit the data, so that a step fits whatever their scale.
 * Source: Bishop, PRML, section 9.4; Xu & Jordan (1996).
 */
export const gradient: LearningRule<Gradient, unknown> = {
  kind: "gradient",
  label: "gradient steps",
  about:
    "Steps up the gradient of the bound (with a prior of the bound + log p(θ)). One step over all points after an exact E-step is gradient ascent on ℓ: there the two gradients are equal (Fisher’s identity).",
  defaults: { kind: "gradient", stepSize: 0.1, steps: 1, batch: null, backtracking: false },
  fields: [
    positive("stepSize", {
      label: "Step size",
      help: "On the mean bound a point. A step too long can make ℓ fall, and the chart shows it.",
    }),
    whole("steps", { label: "Steps", help: "In each M-step; more than one is generalised EM." }),
    {
      ...whole("batch", { label: "Minibatch", help: "Points in a batch, or all." }, 1, 1e6),
      all: "all",
    },
    {
      name: "backtracking",
      kind: "switch",
      label: "Backtracking",
      help: "Halve a step until the ELBO does not fall; each axis in the power of ten nearest its spread.",
      fault: () => null,
    },
  ],
  needsGradients: true,
  cycle: () => 1,
  climbs: ({ backtracking, batch }) => backtracking && batch === null,
  draws: ({ steps, batch }) => (batch === null ? 0 : steps),
  ascent: ({ steps, batch }, climbed) => {
    const is =
      batch === null
        ? `is gradient ascent on ${climbed}`
        : "follows a minibatch’s estimate of that gradient";
    if (steps === 1) return `So this step ${is}.`;
    return `So the first of the ${steps} steps ${is}; after it the slopes part (generalised EM).`;
  },
  learn: (choice, lesson) => {
    let { theta } = lesson;
    let stuck = true;
    for (let step = 0; step < choice.steps; step++) {
      const next = stepFrom(theta, choice, lesson, step);
      if (next === null) return { theta: null, ended: { status: "degenerate", components: [] } };
      theta = next.theta;
      stuck &&= next.stuck;
    }
    return stuck ? { theta, stuck } : { theta };
  },
};

/** θ after a step, and whether backtracking found none that raises 𝓛. */
interface Stepped {
  readonly theta: unknown;
  readonly stuck: boolean;
}

function stepFrom(
  theta: unknown,
  choice: Gradient,
  lesson: Lesson<unknown>,
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
  { data, seed, iteration }: Lesson<unknown>,
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
