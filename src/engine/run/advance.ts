import type { Ended } from "../../models/contract/kernel.ts";
import { gradients, kernels } from "../../models/faces.ts";
import { kindOf } from "../../models/kinds.ts";
import { learningOf } from "../../rules/loaded.ts";
import type { Frame } from "./frame.ts";
import { nextPhase } from "./phases.ts";
import { logPriorOf, type Problem, pass, type QOrigin } from "./problem.ts";
import { promisedOf, touchesIn } from "./promises.ts";

/** The frame after a half-step (null where there is none) and, where EM ends there, why. */
export interface Advanced {
  readonly frame: Frame | null;
  readonly ended?: Ended & { readonly iteration: number };
}

/** Nats beyond which log-densities are no longer told apart: their squares and sums leave the doubles. */
const LARGEST = 1e250;

/** θ₀ as the frame before any half-step. Yields between spans, as every pass does. */
export function* begin(problem: Problem, theta: unknown): Generator<void, Frame> {
  const { logLikelihood } = yield* pass(problem, { theta, iteration: 1 });
  const none = { qTheta: null, elbo: null, terms: null, neverFalls: [] };
  const logPrior = logPriorOf(problem, theta);
  return { phase: "init", iteration: 0, theta, logLikelihood, logPrior, ...none };
}

/** The next half-step. */
export function* advance(problem: Problem, frame: Frame): Generator<void, Advanced> {
  return nextPhase(problem.choices, frame) === "M"
    ? yield* mStep(problem, frame)
    : { frame: yield* eStep(problem, frame) };
}

/** q_t := the inference rule's q at θ_{t−1}; θ and ℓ stay. */
function* eStep(problem: Problem, frame: Frame): Generator<void, Frame> {
  const { theta, logPrior, iteration: before } = frame;
  const iteration = before + 1;
  const { logLikelihood, entropy, stats } = yield* pass(problem, { theta, iteration });
  const bound = boundOf(problem, stats, theta, entropy);
  const neverFalls = promisedOf(problem.choices, "E", iteration);
  const made = { theta, qTheta: theta, logLikelihood, logPrior, ...bound, neverFalls };
  const touches = touchesIn(problem.choices, iteration) && ({ touches: true } as const);
  return { phase: "E", iteration, ...made, ...touches };
}

/** θ_t := the learning rule's θ given q_t; ℓ(θ_t) from the pass that the next E-step starts from. */
function* mStep(problem: Problem, frame: Frame): Generator<void, Advanced> {
  const { data, choices } = problem;
  const { iteration } = frame;
  const { model: spec, learning, seed } = choices;
  const origin: QOrigin = { theta: frame.qTheta, iteration };
  const { stats, entropy } = yield* pass(problem, origin);
  const { theta, ended, stuck } = learningOf(learning).learn(learning, {
    kernel: kernels.of(spec),
    blocks: kindOf(spec).blocks,
    spec,
    data,
    stats,
    theta: frame.theta,
    iteration,
    seed,
    // The pass above has left this very q in its place.
    statsOf: (points) => gradients.of(spec).gatherOver(spec, data, problem.q, points),
    climb: (of, from, stepSize, units) =>
      gradients.of(spec).climb(spec, of, from, stepSize, data.points.size, units),
  });
  const end = ended && { ended: { ...ended, iteration } };
  if (theta === null) return { frame: null, ...end };
  const bound = boundOf(problem, stats, theta, entropy);
  const { logLikelihood } = yield* pass(problem, { theta, iteration: iteration + 1 });
  const neverFalls = promisedOf(choices, "M", iteration);
  const logPrior = logPriorOf(problem, theta);
  // What has left the numbers, as by a gradient step that is too long, is no frame.
  if (
    ![logLikelihood, bound.elbo, bound.rounding, logPrior].every((line) => Math.abs(line) < LARGEST)
  )
    return { frame: null, ended: { status: "degenerate", components: [], iteration } };
  const made = { theta, qTheta: frame.qTheta, logLikelihood, logPrior, ...bound, neverFalls };
  return { frame: { phase: "M", iteration, ...made, ...(stuck && { stuck }) }, ...end };
}

/** 𝓛(q, θ) = E_q[log p(x, z | θ)] + H(q), with its terms. */
function boundOf({ choices }: Problem, stats: unknown, theta: unknown, entropy: number) {
  const terms = [
    ...kernels.of(choices.model).expectedLogJoint(choices.model, stats, theta),
    entropy,
  ];
  const rounding = kernels.of(choices.model).rounding(choices.model, stats, theta);
  return { elbo: terms.reduce((sum, term) => sum + term, 0), terms, rounding };
}
