import { positive, whole } from "../contract/fields.ts";
import type { AnyInference, InferenceRule, OwnRules } from "../contract/rule.ts";
import type { Estimate } from "./kernel/gradient.ts";

/** φ ← φ + stepSize · ∇_φ 𝓛, so many steps an E-step. */
export interface Ascent {
  readonly kind: "ascent";
  readonly stepSize: number;
  readonly steps: number;
  readonly estimate: Estimate;
  /** Draws from q for each step; of no use to exact expectations. */
  readonly samples: number;
}

export interface Coordinate {
  readonly kind: "coordinate";
}

export interface ForwardKl {
  readonly kind: "forward-kl";
}

const estimates: { readonly [E in Estimate]: string } = {
  exact: "exact, by quadrature",
  reparameterised: "from draws, reparameterised",
  score: "from draws, by the score function",
};

const ascent: InferenceRule<Ascent> = {
  kind: "ascent",
  label: "gradient ascent",
  about: "φ takes steps up the gradient of the ELBO, exact or estimated from draws of q.",
  defaults: { kind: "ascent", stepSize: 0.1, steps: 1, estimate: "exact", samples: 30 },
  fields: {
    stepSize: positive({ label: "Step size η", help: "φ ← φ + η ∇𝓛, in m and log L." }, 1e6),
    steps: whole({ label: "Steps", help: "In each E-step." }, 1000),
    estimate: {
      kind: "choice",
      label: "Gradient",
      help: "Both estimates have the exact gradient as their mean.",
      options: estimates,
    },
    samples: whole({
      label: "Samples S",
      help: "Draws from q for each step, where it is estimated.",
    }),
  },
  carries: true,
  varies: false,
  // Quadrature alone can settle: what draws move never does.
  promised: ({ estimate }) => ({
    E: ["logLikelihood"],
    M: ["elbo"],
    objective: estimate === "exact" ? "elbo" : null,
  }),
  draws: ({ estimate, samples, steps }) => (estimate === "exact" ? 0 : 2 * samples * steps),
  words: {
    next: ({ steps, estimate, samples }) =>
      `move q ${steps === 1 ? "a step" : `${steps} steps`} up the ${estimate === "exact" ? "gradient of the ELBO" : `ELBO, by a gradient from ${samples} draws`}`,
    stage: ({ estimate }) => (estimate === "exact" ? "step uphill" : "draw, and step uphill"),
    now: ({ steps }) => `${steps === 1 ? "a step" : `${steps} steps`} up the ELBO moved q`,
    short: "KL(q ‖ p), the price of the family and of what q has still to climb",
    may: ({ estimate }) =>
      estimate === "exact"
        ? "A step that is too long may lower the ELBO."
        : "A gradient from draws points uphill on average alone, so that a step may lower the ELBO.",
    ofGamma: () => null,
  },
};

const coordinate: InferenceRule<Coordinate> = {
  kind: "coordinate",
  label: "coordinate ascent",
  about:
    "Each factor in turn is set to its best given the other (mean, then covariance, where q is no mean field).",
  defaults: { kind: "coordinate" },
  fields: {},
  carries: true,
  varies: false,
  promised: () => ({ E: ["logLikelihood", "elbo"], M: ["elbo"], objective: "elbo" }),
  words: {
    next: () => "set each factor of q to its best given the other",
    stage: () => "one factor, then the other",
    now: () => "each factor of q was set to its best given the other",
    short: "KL(q ‖ p), the price of the family",
    may: () => "Given the other none has a higher bound, so the bound can’t fall.",
    ofGamma: () => null,
  },
};

const forwardKl: InferenceRule<ForwardKl> = {
  kind: "forward-kl",
  label: "forward KL",
  about: "q takes the mean and the covariance of p: the least KL(p ‖ q), not the largest ELBO.",
  defaults: { kind: "forward-kl" },
  fields: {},
  carries: true,
  varies: false,
  promised: () => ({ E: ["logLikelihood"], M: ["elbo"], objective: "elbo" }),
  words: {
    next: () => "give q the mean and the covariance of p",
    stage: () => "match the moments",
    now: () => "the mean and the covariance of p are now q’s, as far as its family has them",
    short: "KL(q ‖ p), which this q does not minimise",
    may: () =>
      "The least KL(p ‖ q) promises nothing of the ELBO, which is about KL(q ‖ p): it may fall.",
    ofGamma: () => null,
  },
};

const estimatedBy = (estimate: Estimate): Ascent => ({ ...ascent.defaults, estimate });
const learning = { kind: "closed-form" };

export const rules: OwnRules = {
  inference: [ascent, coordinate, forwardKl] as AnyInference[],
  presets: [
    { name: "Gradient-ascent VI", inference: ascent.defaults, learning },
    {
      name: "Reparameterised-gradient VI",
      inference: estimatedBy("reparameterised"),
      learning,
    },
    {
      name: "Score-function VI",
      inference: estimatedBy("score"),
      learning,
    },
    { name: "Coordinate-ascent VI", inference: coordinate.defaults, learning },
    { name: "Forward KL", inference: forwardKl.defaults, learning },
  ],
};
