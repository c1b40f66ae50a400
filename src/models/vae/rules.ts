import { MAX_POINTS } from "../../checks/limits.ts";
import { positive, whole } from "../contract/fields.ts";
import type {
  AnyInference,
  AnyLearning,
  InferenceRule,
  LearningRule,
  OwnRules,
} from "../contract/rule.ts";
import { texExact } from "../shared/formula/numbers.ts";
import type { Optimiser } from "./network/optimiser.ts";

import { isOfImages, type VaeSpec } from "./spec.ts";

/** Where E_q[log p(x | z)] of a step is had from. */
export type Estimate = "exact" | "samples";

/** φ ← φ + η ∇_φ 𝓛/N, so many steps an E-step. */
export interface QSteps {
  readonly kind: "vae-steps";
  readonly optimiser: Optimiser;
  readonly stepSize: number;
  readonly steps: number;
  /** Points in a minibatch; null takes them all. */
  readonly batch: number | null;
  readonly estimate: Estimate;
  /** Draws of z for each point and step; of no use to exact expectations. */
  readonly samples: number;
}

/** θ likewise; at once: φ and θ up one gradient, in steps, batches and draws as told here. */
export interface ThetaSteps extends QSteps {
  readonly together: boolean;
}

const optimisers: { readonly [O in Optimiser]: string } = { adam: "Adam", plain: "plain gradient" };
const estimates: { readonly [E in Estimate]: string } = {
  samples: "from draws of z, reparameterised",
  exact: "exact, by quadrature over z",
};

const steps: QSteps = {
  kind: "vae-steps",
  optimiser: "adam",
  stepSize: 0.02,
  steps: 20,
  batch: null,
  estimate: "samples",
  samples: 1,
};

const fields = {
  optimiser: {
    kind: "choice",
    label: "Optimiser",
    help: "Adam scales each weight’s step by what its gradients were.",
    options: optimisers,
  },
  stepSize: positive({ label: "Step size η", help: "On the mean ELBO a point." }, 1e6),
  steps: whole({ label: "Steps", help: "In each half-step." }, 1000),
  batch: {
    ...whole({ label: "Minibatch", help: "Points in a batch, or all." }, MAX_POINTS),
    all: "all",
  },
  estimate: {
    kind: "choice",
    label: "Gradient",
    help: "That from draws has the exact one as its mean.",
    options: estimates,
  },
  samples: whole(
    { label: "Samples S", help: "Draws of z for each point, where it is estimated." },
    1000,
  ),
} as const;

const isExact = ({ estimate, batch }: QSteps): boolean => estimate === "exact" && batch === null;
const drawsOf = ({ estimate, samples, steps: n, batch }: QSteps): number =>
  (estimate === "exact" ? 0 : 2 * samples * n) + (batch === null ? 0 : n);
const many = ({ steps: n }: QSteps): string => (n === 1 ? "a step" : `${n} steps`);
const by = (choice: QSteps): string => {
  const from =
    choice.estimate === "exact"
      ? ""
      : `, z drawn ${choice.samples === 1 ? "once" : `${choice.samples} times`} a point`;
  const over = choice.batch === null ? "" : `, ${choice.batch} points at a time`;
  return `${from}${over}`;
};
const may = (choice: QSteps): string =>
  isExact(choice)
    ? "A step that is too long may lower the ELBO."
    : "A gradient from draws or from some points points uphill on average alone, so that a step may lower the ELBO.";

const moveQ: InferenceRule<QSteps> = {
  kind: "vae-steps",
  label: "steps of the encoder",
  about:
    "φ takes steps up the gradient of the ELBO, θ staying: one encoder learns to tell q of every point.",
  defaults: steps,
  fields,
  carries: true,
  varies: false,
  promised: () => ({ E: ["logLikelihood"], M: [], objective: null }),
  draws: drawsOf,
  words: {
    next: (choice) => `move the encoder ${many(choice)} up the ELBO${by(choice)}`,
    stage: ({ estimate }) => (estimate === "exact" ? "step uphill" : "draw z, and step uphill"),
    now: (choice) => `${many(choice)} up the ELBO moved the encoder`,
    short: "what the family of q and the encoder fall short of the posterior by",
    may,
    ofGamma: () => null,
  },
};

const moveTheta: LearningRule<ThetaSteps> = {
  kind: "vae-steps",
  label: "steps of the decoder",
  about:
    "θ takes steps up the gradient of the ELBO, q staying; or both at once, as a VAE is trained.",
  defaults: { ...steps, together: true },
  fields: {
    ...fields,
    together: {
      kind: "switch",
      label: "Both at once",
      help: "φ and θ step up one gradient, in steps, batches and draws as told here.",
    },
  },
  moves: ({ together }) => (together ? ["EM"] : ["E", "M"]),
  climbs: () => false,
  cycle: () => 1,
  draws: drawsOf,
  words: {
    learns: (_choice, _t, blocks) => blocks,
    next: (choice) => `move the decoder ${many(choice)} up the ELBO${by(choice)}`,
    both: (choice) => `move encoder and decoder ${many(choice)} up the ELBO${by(choice)}`,
    stages: ({ estimate }) => [...(estimate === "exact" ? [] : ["draw z"]), "step uphill"],
    formula: ({ stepSize, steps: n }) => ({
      formula: "\\theta \\leftarrow \\theta+\\eta\\,\\nabla_\\theta\\,\\tfrac1N\\L,\\qquad \\eta",
      result: texExact(stepSize),
      note: `No formula gives the best decoder. The gradient is that of the same estimate${n === 1 ? "" : `; ${n} such steps`}.`,
    }),
    lifts: (choice) => `${many(choice)} up the ELBO moved the decoder`,
    may,
    tooFar: "The step was too long: the weights left the numbers. Take a smaller step size.",
  },
};

/** An epoch of minibatches, as is quick enough for images. */
const epoch = { ...steps, steps: 10, batch: 100 };

const apart = { ...moveTheta.defaults, together: false };

export const rules: OwnRules = {
  first: (spec) =>
    isOfImages(spec as VaeSpec)
      ? { inference: epoch, learning: { ...epoch, together: true } }
      : { inference: steps, learning: moveTheta.defaults },
  inference: [moveQ] as AnyInference[],
  learning: [moveTheta] as AnyLearning[],
  presets: [
    { name: "VAE, both at once", inference: steps, learning: moveTheta.defaults },
    { name: "VAE, E then M", inference: steps, learning: apart },
    {
      name: "VAE, exact gradients",
      inference: { ...steps, estimate: "exact" } as QSteps,
      learning: { ...moveTheta.defaults, estimate: "exact" } as ThetaSteps,
    },
    {
      name: "VAE, minibatches",
      inference: { ...steps, batch: 32 } as QSteps,
      learning: { ...moveTheta.defaults, batch: 32 } as ThetaSteps,
    },
  ],
};
