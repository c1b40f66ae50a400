import type { Ended } from "../models/contract.ts";
import type { Frame } from "./frame.ts";
import { type Problem, pass } from "./problem.ts";
import { modelOf } from "./registry/models.ts";
import { learningRules } from "./registry/rules.ts";

/** The frame after a half-step (null where there is none) and, where EM ends there, why. */
export interface Advanced {
  readonly frame: Frame | null;
  readonly ended?: Ended & { readonly iteration: number };
}

/** θ₀ as the frame before any half-step. Yields between spans, as every pass does. */
export function* begin(problem: Problem, theta: unknown): Generator<void, Frame> {
  const { logLikelihood } = yield* pass(problem, theta);
  return {
    phase: "init",
    iteration: 0,
    theta,
    belief: null,
    logLikelihood,
    elbo: null,
    terms: null,
  };
}

/** The next half-step: an E-step after the start and after every M-step, else an M-step. */
export function* advance(problem: Problem, frame: Frame): Generator<void, Advanced> {
  return frame.phase === "E"
    ? yield* mStep(problem, frame)
    : { frame: yield* eStep(problem, frame) };
}

/** q_t := the inference rule's q at θ_{t−1}; θ and ℓ stay. */
function* eStep(problem: Problem, { theta, iteration }: Frame): Generator<void, Frame> {
  const { logLikelihood, entropy, stats } = yield* pass(problem, theta);
  const bound = boundOf(problem, stats, theta, entropy);
  return { phase: "E", iteration: iteration + 1, theta, belief: theta, logLikelihood, ...bound };
}

/** θ_t := the learning rule's θ given q_t; ℓ(θ_t) from the pass that the next E-step starts from. */
function* mStep(problem: Problem, frame: Frame): Generator<void, Advanced> {
  const { data, choices } = problem;
  const { iteration, belief } = frame;
  const q = yield* pass(problem, belief);
  const learning = learningRules[choices.learning.kind];
  const model = modelOf(choices.model);
  const { theta, ended } = learning.learn(model, choices.model, data, q.stats, frame.theta);
  const end = ended && { ended: { ...ended, iteration } };
  if (theta === null) return { frame: null, ...end };
  const bound = boundOf(problem, q.stats, theta, q.entropy);
  const { logLikelihood } = yield* pass(problem, theta);
  return { frame: { phase: "M", iteration, theta, belief, logLikelihood, ...bound }, ...end };
}

/** 𝓛(q, θ) = E_q[log p(x, z | θ)] + H(q), with its terms. */
function boundOf({ choices }: Problem, stats: unknown, theta: unknown, entropy: number) {
  const terms = [...modelOf(choices.model).expectedLogJoint(choices.model, stats, theta), entropy];
  return { elbo: terms.reduce((sum, term) => sum + term, 0), terms };
}
