/** What a question about the current problem is answered with; each pauses between spans. */
import type { Data } from "../models/contract.ts";
import type { Span } from "../models/points.ts";
import { advance, begin } from "./advance.ts";
import { blend } from "./blend.ts";
import type { Frame } from "./frame.ts";
import { newProblem, type Problem, pass, sameTheta, spansOf } from "./problem.ts";
import type { Answers, Curve, Question, Topic } from "./protocol.ts";
import { modelOf } from "./registry/models.ts";

export function* answer(problem: Problem, question: Question): Generator<void, Answers[Topic]> {
  switch (question.topic) {
    case "colours":
      return yield* colours(problem, question.belief, question.palette);
    case "probe":
      return (yield* begin(beside(problem), question.theta)).logLikelihood;
    case "along":
      return yield* along(problem, question.a, question.b, question.beliefs, question.at);
    case "limit":
      return yield* limit(problem, question.from);
  }
}

/** A problem on the same data with room of its own, so that a run's q stays as it is. */
function beside({ data, choices }: Problem): Problem {
  return newProblem(data, choices);
}

/** The problem itself where its last pass was over `theta`, else one with room of its own. */
function at(problem: Problem, theta: unknown): Problem {
  return problem.known && sameTheta(problem.known.theta, theta) ? problem : beside(problem);
}

function* colours(problem: Problem, belief: unknown, palette: readonly number[]) {
  const { data, choices } = problem;
  const model = modelOf(choices.model);
  const count = model.colours(choices.model);
  const into = new Uint32Array(data.points.size);
  const known = problem.known && sameTheta(problem.known.theta, belief);
  // A run may overwrite q while this pauses, so each span is taken from its own small pass.
  for (const span of spansOf(data.points.size)) {
    const part = known ? null : newProblem(slice(data, span), choices);
    if (part) yield* pass(part, belief);
    const weights = new Float64Array(count * (span.to - span.from));
    const local = part ? { from: 0, to: span.to - span.from } : span;
    model.belief(choices.model, (part ?? problem).q, local, weights);
    blend(weights, palette.slice(0, count), into.subarray(span.from, span.to));
    if (!known) yield;
  }
  return into;
}

/** The data of one span, as views on the whole. */
function slice({ points, observed }: Data, { from, to }: Span): Data {
  const columns = points.columns.map((column) => column.subarray(from, to));
  const part = { size: to - from, dimensions: points.dimensions, columns };
  return observed ? { points: part, observed: observed.subarray(from, to) } : { points: part };
}

function* along(
  problem: Problem,
  a: unknown,
  b: unknown,
  beliefs: readonly unknown[],
  positions: readonly number[],
): Generator<void, Answers["along"]> {
  const { choices } = problem;
  const model = modelOf(choices.model);
  const own = beside(problem);
  const thetas = positions.map((s) => model.between(choices.model, a, b, s));
  const bounds: Curve[] = [];
  for (const belief of beliefs) {
    const { stats, entropy } = yield* pass(at(problem, belief), belief);
    const bound = (theta: unknown) =>
      model
        .expectedLogJoint(choices.model, stats, theta)
        .reduce((sum, term) => sum + term, entropy);
    bounds.push(thetas.map((theta) => (theta === null ? null : finite(bound(theta)))));
  }
  const logLikelihood: (number | null)[] = [];
  for (const theta of thetas)
    logLikelihood.push(theta === null ? null : finite((yield* pass(own, theta)).logLikelihood));
  return { logLikelihood, bounds };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Iterations run on in search of ℓ*, and the relative rise under which it has settled. */
const FAR = 5000;
const SETTLED = 1e-14;

function* limit(problem: Problem, from: Frame): Generator<void, Answers["limit"]> {
  const own = beside(problem);
  let frame = from;
  for (let i = 0; i < 2 * FAR; i++) {
    const { frame: next, ended } = yield* advance(own, frame);
    if (!next || ended) break;
    const rise = next.logLikelihood - frame.logLikelihood;
    frame = next;
    if (next.phase === "M" && rise <= SETTLED * (1 + Math.abs(next.logLikelihood)))
      return { logLikelihood: next.logLikelihood, settled: true };
  }
  return { logLikelihood: frame.logLikelihood, settled: false };
}
