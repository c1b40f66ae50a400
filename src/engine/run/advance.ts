import type { Maximised } from "../../models/contract/kernel.ts";
import type { Move } from "../../models/contract/rule.ts";
import { kernelFor } from "../../models/faces.ts";
import type { End, Frame } from "./frame.ts";
import { learnt, lessonOf } from "./lesson.ts";
import { nextPhase, nextStanding, type Standing } from "./phases.ts";
import { logPriorOf, type Problem, pass } from "./problem.ts";
import { phiOf } from "./startOf.ts";
import { at, boundOf, ellIn, inRange, type Stopping } from "./told.ts";

/** The frame after a half-step (null where there is none) and, where EM ends there, why. */
export interface Advanced extends Stopping {
  readonly frame: Frame | null;
}

const NOWHERE =
  "At this start the ELBO has no finite value: q reaches where p is 0, or past the largest numbers. Begin with a q that is nearer to p, or narrower.";

/**
 * θ₀ as the frame before any half-step, with φ₀ where q is told by one. Yields between spans, as every pass does.
 * Throws Error with a sentence where 𝓛 has no finite value there.
 */
export function* begin(problem: Problem, theta: unknown): Generator<void, Frame> {
  const frame = yield* startFrame(problem, theta);
  if (frame.phi !== undefined && inRange(frame).frame === null) throw new Error(NOWHERE);
  return frame;
}

/** The same of any start, as of one in hand: 𝓛 may be −∞. */
export function* startFrame(problem: Problem, theta: unknown): Generator<void, Frame> {
  const phi = phiOf(problem.data, problem.choices, theta);
  const logPrior = logPriorOf(problem, theta);
  const made = { phase: "init", iteration: 0, theta, logPrior, neverFalls: [] } as const;
  if (phi === undefined) {
    const evidence = yield* pass(problem, { theta, iteration: 1 });
    return { ...made, qTheta: null, ...ellIn(problem, evidence), elbo: null, terms: null };
  }
  const evidence = yield* pass(problem, { theta, iteration: 0, phi });
  const bound = boundOf(problem, evidence, theta);
  return { ...made, qTheta: theta, phi, ...ellIn(problem, evidence), ...bound };
}

/** The next half-step. */
export function* advance(problem: Problem, frame: Frame): Generator<void, Advanced> {
  const move = nextPhase(problem.choices, frame);
  return frame.phi === undefined
    ? yield* (move === "E" ? eStep : mStep)(problem, frame)
    : yield* carriedStep(problem, frame, move);
}

/** q_t := the inference rule's q at θ_{t−1}; θ and ℓ stay. */
function* eStep(problem: Problem, frame: Frame): Generator<void, Advanced> {
  const { theta, logPrior, iteration: before } = frame;
  const iteration = before + 1;
  const evidence = yield* pass(problem, { theta, iteration });
  const bound = boundOf(problem, evidence, theta);
  const made = { theta, qTheta: theta, ...ellIn(problem, evidence), logPrior, ...bound };
  return { frame: { ...at(problem.choices, "E", iteration), ...made } };
}

/** θ_t := the learning rule's θ given q_t; ℓ(θ_t) from the pass that the next E-step starts from. */
function* mStep(problem: Problem, frame: Frame): Generator<void, Advanced> {
  const { qTheta, iteration } = frame;
  const evidence = yield* pass(problem, { theta: qTheta, iteration });
  const { theta, ended, stuck } = learnt(
    problem.choices,
    lessonOf(problem, frame, evidence, iteration),
  );
  const end = ended && { ended: { ...ended, iteration } };
  if (theta === null) return { frame: null, ...end };
  const bound = boundOf(problem, evidence, theta);
  const ell = ellIn(problem, yield* pass(problem, { theta, iteration: iteration + 1 }));
  const logPrior = logPriorOf(problem, theta);
  const made = { theta, qTheta, ...ell, logPrior, ...bound };
  return inRange({ ...at(problem.choices, "M", iteration), ...made, ...(stuck && { stuck }) }, end);
}

/** A half-step where q is told by φ. */
function* carriedStep(problem: Problem, frame: Frame, move: Move): Generator<void, Advanced> {
  const { choices } = problem;
  const { iteration } = nextStanding(choices, frame);
  const { theta, phi, ended, stuck } = yield* movedBy(problem, frame, move, iteration);
  const end = ended && { ended: { ...ended, iteration } };
  if (theta === null) return { frame: null, ...end };
  const evidence = yield* pass(problem, { theta, iteration, phi });
  const bound = boundOf(problem, evidence, theta);
  const logPrior = logPriorOf(problem, theta);
  const made = { theta, qTheta: theta, phi, ...ellIn(problem, evidence), logPrior, ...bound };
  return inRange({ ...at(choices, move, iteration), ...made, ...(stuck && { stuck }) }, end);
}

/** θ and φ after a half-step: the inference rule moves φ, the learning rule θ, or each its own at once. */
function* movedBy(
  problem: Problem,
  { theta: before, phi: told, iteration: at }: Pick<Frame, "theta" | "phi" | "iteration">,
  move: Move,
  iteration: number,
): Generator<void, Maximised<unknown> & { readonly phi: unknown }> {
  const { data, choices } = problem;
  const { model: spec, inference, seed } = choices;
  const { phi: carried } = kernelFor(spec, data);
  const from = { theta: before, phi: told };
  if (carried?.climb)
    return yield* carried.climb(move, choices, { spec, data, ...from, iteration, seed });
  const evidence = yield* pass(problem, { ...from, iteration: at });
  const lesson = lessonOf(problem, from, evidence, iteration);
  const phi = carried && move !== "M" ? yield* carried.step(inference, lesson) : told;
  return { phi, ...(move === "E" ? { theta: before } : learnt(choices, lesson)) };
}

/**
 * θ and φ so many half-steps after a frame that has them, of a run whose q is told by φ: as going on
 * made them, bit for bit, and without the numbers of what lies between.
 */
export function* again(
  problem: Problem,
  from: Frame,
  halfSteps: number,
): Generator<void, Pick<Frame, "theta" | "phi">> {
  let { theta, phi } = from;
  let at: Standing = from;
  for (let i = 0; i < halfSteps; i++) {
    const next = nextStanding(problem.choices, at);
    const { iteration } = at;
    ({ theta, phi } = yield* movedBy(
      problem,
      { theta, phi, iteration },
      next.phase as Move,
      next.iteration,
    ));
    at = next;
  }
  return { theta, phi };
}

/** Why EM can't go on, as the end of its run. */
export function endOf({ status, ...rest }: NonNullable<Advanced["ended"]>): End {
  return { reason: status, ...rest };
}
