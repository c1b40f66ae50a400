import { MAX_POINTS } from "../../checks/limits.ts";
import { positive, whole } from "../../models/contract/fields.ts";
import type { LearningRule } from "../../models/contract/rule.ts";
import { texExact } from "../../models/shared/formula/numbers.ts";
import { counted, floorOf, withPrior } from "../words/phrases.ts";
import { stepFrom } from "./gradientStep.ts";

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

/**
 * u ← u + stepSize · ∇_u 𝓛(q, θ(u))/N with q fixed, in unconstrained coordinates. One step
 * after an exact E-step is gradient ascent on ℓ (Fisher's identity: ∇𝓛 = ∇ℓ where q is the
 * posterior); several are generalised EM; over minibatches it is stochastic. With backtracking
 * u is measured in units that suit the data, so that a step fits whatever their scale.
 * Source: Bishop, PRML, section 9.4; Xu & Jordan (1996).
 */
export const gradient: LearningRule<Gradient> = {
  kind: "gradient",
  label: "gradient steps",
  about:
    "Steps up the gradient of the bound (with a prior of the bound + log p(θ)). One step over all points after an exact E-step is gradient ascent on ℓ: there the two gradients are equal (Fisher’s identity).",
  defaults: { kind: "gradient", stepSize: 0.1, steps: 1, batch: null, backtracking: false },
  fields: {
    stepSize: positive({
      label: "Step size",
      help: "On the mean bound a point. A step too long can make ℓ fall, and the chart shows it.",
    }),
    steps: whole({ label: "Steps", help: "In each M-step; more than one is generalised EM." }),
    batch: {
      ...whole({ label: "Minibatch", help: "Points in a batch, or all." }, MAX_POINTS),
      all: "all",
    },
    backtracking: {
      kind: "switch",
      label: "Backtracking",
      help: "Halve a step until the ELBO does not fall; each axis in the power of ten nearest its spread.",
    },
  },
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
  words: {
    learns: (_choice, _t, blocks) => blocks,
    next: ({ steps, batch, backtracking }, free, spoken) => {
      const climbed = spoken.prior ? withPrior("ELBO", true) : "the bound";
      const each = steps === 1 ? "" : " each";
      const over = batch === null ? "" : ` over at most ${counted(batch, "point")}${each}`;
      const halved = backtracking ? ", halved while it falls" : "";
      return `take ${counted(steps, "step")} up the gradient of ${climbed}${over}${halved}${floorOf(free, spoken)}`;
    },
    lifts: ({ steps }) =>
      `${steps === 1 ? "the step is" : "each step is"} halved until the bound does not fall`,
    may: ({ batch, backtracking }) => {
      if (batch !== null)
        return "The slope is that of some points alone, so nothing is promised of the whole.";
      return backtracking ? null : "A step may be too long, so nothing is promised.";
    },
    stages: ({ steps, batch }) => [
      ...(batch === null ? [] : ["draw a batch"]),
      "find the slope",
      steps === 1 ? "step uphill" : `step uphill, ${steps} times`,
    ],
    formula: ({ stepSize, steps, batch, backtracking }) => {
      const notes = [
        "No formula gives the maximum here: θ moves along the slope of the bound, in coordinates u in which any step is a valid θ.",
        ...(steps === 1 ? [] : [`${steps} such steps, q fixed.`]),
        ...(batch === null ? [] : [`Each over ${batch} of the points.`]),
        ...(backtracking ? ["A step is halved until the bound does not fall."] : []),
      ];
      return {
        formula: `u \\leftarrow u+\\eta\\,\\tfrac1N\\nabla_u\\,\\L(q,\\theta(u)),\\qquad \\eta`,
        result: texExact(stepSize),
        note: notes.join(" "),
      };
    },
    tooFar: "The step was too long: it left the valid parameters. Take a smaller step size.",
  },
};
