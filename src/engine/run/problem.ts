import type { Data, Evidence } from "../../models/contract/kernel.ts";
import { kernelFor, kernels } from "../../models/faces.ts";
import { labelsOf } from "../../models/kinds.ts";
import type { Span } from "../../models/shared/points.ts";
import { inferenceOf } from "../../rules/loaded.ts";
import type { Choices } from "../registry/session.ts";
import type { QOrigin } from "./frame.ts";
import { sameTheta } from "./sameTheta.ts";

/** Points between two looks at the message queue; a multiple of every model's block. */
export const SPAN = 8192;

/** Data and choices with room for q, and the last pass made over them. */
export interface Problem {
  readonly data: Data;
  readonly choices: Choices;
  readonly q: unknown;
  /** What `q` and this evidence came from; null while a pass is under way. */
  known: { readonly origin: QOrigin; readonly evidence: Evidence<unknown> } | null;
}

export function newProblem(data: Data, choices: Choices): Problem {
  const q = kernelFor(choices.model, data).allocate(choices.model, data);
  return { data, choices, q, known: null };
}

/** The whole of the data in spans of SPAN points; of none, one that is empty. */
export function* spansOf(size: number): Generator<Span> {
  for (let from = 0; from < Math.max(1, size); from += SPAN)
    yield { from, to: Math.min(from + SPAN, size) };
}

/**
 * One pass over the data: q by the inference rule, or by φ, with ℓ(θ), H(q) and the statistics of q.
 * Yields after every span, so that the worker can listen; the sums do not depend on where it
 * pauses. What was passed over last is not passed over again.
 */
export function* pass(problem: Problem, origin: QOrigin): Generator<void, Evidence<unknown>> {
  if (problem.known && isKnown(problem, origin)) return problem.known.evidence;
  const { data, choices, q } = problem;
  const { model: spec, inference, seed } = choices;
  const model = kernelFor(spec, data);
  const choose = inferenceOf(inference).choose?.(inference, seed, origin.iteration);
  const { theta, phi } = origin;
  const evidence = model.evidence(spec, data);
  problem.known = null;
  for (const span of spansOf(data.points.size)) {
    if (phi === undefined) model.infer(spec, data, theta, span, q, evidence, choose);
    else model.phi?.infer(spec, data, theta, phi, span, q, evidence);
    yield;
  }
  problem.known = { origin, evidence };
  return evidence;
}

/** log p(θ) of the prior, in nats; 0 where there is none. */
export function logPriorOf({ choices: { model } }: Problem, theta: unknown): number {
  return kernels.of(model).logPrior?.(model, theta) ?? 0;
}

/** How many colours tell q: one a label, and one alone where z is no label. */
export const coloursOf = ({ model }: Pick<Choices, "model">): number => labelsOf(model) ?? 1;

/** q of the last pass on `span`, colour by colour: responsibilities[c · (to − from) + n − from]. */
export function responsibilitiesOn({ choices, q }: Problem, span: Span): Float64Array {
  const { model } = choices;
  const responsibilities = new Float64Array(coloursOf(choices) * (span.to - span.from));
  const { labels } = kernels.of(model);
  if (!labels) return responsibilities.fill(1);
  labels(model, q, span, responsibilities);
  return responsibilities;
}

/** Whether q as it stands is the one that comes from `origin`. */
function isKnown({ known, choices }: Problem, { theta, iteration, phi }: QOrigin): boolean {
  if (!known || !sameTheta(known.origin.theta, theta)) return false;
  if (!sameTheta(known.origin.phi, phi)) return false;
  return !inferenceOf(choices.inference).varies || known.origin.iteration === iteration;
}

/** A problem on the same data with room of its own, so that a run's q stays as it is. */
function beside({ data, choices }: Problem): Problem {
  return newProblem(data, choices);
}

/**
 * The problem itself where its last pass was for `origin`, else one with room of its own. To be
 * asked for just before it is passed over: over a pause a run may make another q in the same room.
 */
export function roomFor(problem: Problem, origin: QOrigin): Problem {
  return isKnown(problem, origin) ? problem : beside(problem);
}

/** Runs a task to its end without pausing; its answer. */
export function finish<Result>(task: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
  }
}
