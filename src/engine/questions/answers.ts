/** What a question about the current problem is answered with; each pauses between spans. */
import { kernelFor } from "../../models/faces.ts";
import { rightOf } from "../../models/kinds.ts";
import type { Choices } from "../registry/session.ts";
import { advance, again, begin, startFrame } from "../run/advance.ts";
import { type Frame, heightOf, type QOrigin } from "../run/frame.ts";
import {
  coloursOf,
  logPriorOf,
  newProblem,
  type Problem,
  pass,
  responsibilitiesOn,
  roomFor,
  spansOf,
} from "../run/problem.ts";
import { ellIn } from "../run/told.ts";
import type { Answers, Curve, Question, QuestionOf, Topic } from "../thread/protocol.ts";
import { byComponent } from "./byComponent.ts";
import { blend, likeliest } from "./colours.ts";
import { latent, likelihood } from "./images.ts";
import { imputed, regression } from "./missing.ts";
import { field } from "./places/field.ts";
import { map } from "./places/map.ts";
import { slopesAt } from "./places/slopes.ts";
import { reruns } from "./reruns.ts";

/** What a question about the current problem is answered with; each pauses between spans. */

export function* answer(problem: Problem, question: Question): Generator<void, Answers[Topic]> {
  switch (question.topic) {
    case "colours":
      return yield* colours(problem, question);
    case "responsibilities":
      return yield* responsibilities(roomFor(problem, question.origin), question.origin);
    case "probe":
      return yield* probe(problem, question.theta);
    case "along":
      return yield* along(problem, question.a, question.b, question.origins, question.at);
    case "field":
      return yield* field(problem, question);
    case "portrait": {
      const { data, choices } = problem;
      return kernelFor(choices.model, data).portrait?.(choices.model, data, question.theta) ?? null;
    }
    case "latent":
      return yield* latent(problem, question);
    case "likelihood":
      return yield* likelihood(problem, question);
    case "limit":
      return yield* limit(problem, question.from);
    case "first":
      return yield* first(newProblem(problem.data, question.choices));
    case "byComponent":
      return yield* byComponent(problem, question.origin, question.theta);
    case "statistics":
      return yield* statistics(roomFor(problem, question.origin), question);
    case "imputed":
      return yield* imputed(problem, question);
    case "regression":
      return yield* regression(problem, question);
    case "map":
      return yield* map(problem, question);
    case "again":
      return yield* again(
        newProblem(problem.data, problem.choices),
        question.from,
        question.halfSteps,
      );
    case "reruns":
      return yield* reruns(problem, question.theta, question.halfSteps);
  }
}

/** ℓ at a start in hand and, where q has parameters of its own, 𝓛. */
function* probe({ data, choices }: Problem, theta: unknown): Generator<void, Answers["probe"]> {
  const own = newProblem(data, { ...choices, start: theta as Choices["start"] });
  const { logLikelihood, elbo } = yield* startFrame(own, theta);
  return { logLikelihood, elbo };
}

function* first(own: Problem): Generator<void, Answers["first"]> {
  const start = yield* begin(own, own.choices.start);
  const { frame } = yield* advance(own, start);
  return frame ? [start, frame] : [start];
}

/** q of every point, colour by colour: [c · N + n]. */
function* responsibilities(own: Problem, origin: QOrigin): Generator<void, Float64Array> {
  yield* pass(own, origin);
  return responsibilitiesOn(own, { from: 0, to: own.data.points.size });
}

/** What the M-step of a run is given, as the same pass makes it. */
function* statistics(
  own: Problem,
  { origin, point }: QuestionOf<"statistics">,
): Generator<void, Answers["statistics"]> {
  const { stats } = yield* pass(own, origin);
  const known = point < own.data.points.size;
  const q = known ? responsibilitiesOn(own, { from: point, to: point + 1 }) : [];
  return { stats, q: Array.from(q) };
}

function* colours(problem: Problem, { origin, palette, paper }: QuestionOf<"colours">) {
  const { data, choices } = problem;
  const shown = palette.slice(0, coloursOf(choices));
  const into = new Uint32Array(data.points.size);
  const own = roomFor(problem, origin);
  yield* pass(own, origin);
  // Without a pause from here on: a run may overwrite its q when this does.
  for (const span of spansOf(data.points.size)) {
    const responsibilities = responsibilitiesOn(own, span);
    const part = into.subarray(span.from, span.to);
    if (paper === undefined) blend(responsibilities, shown, part);
    else likeliest(responsibilities, shown, paper, part);
  }
  return into;
}

function* along(
  problem: Problem,
  a: unknown,
  b: unknown,
  origins: readonly QOrigin[],
  positions: readonly number[],
): Generator<void, Answers["along"]> {
  const { choices } = problem;
  const model = kernelFor(choices.model, problem.data);
  // For ℓ alone, which is the same whatever q the rules would choose; a φ is as good as any.
  const own = newProblem(problem.data, { ...choices, inference: { kind: "exact" } });
  const [told] = origins;
  const line = (s: number) => model.between(choices.model, a, b, s);
  const ell = function* (theta: unknown) {
    const evidence = yield* pass(own, { iteration: 1, ...told, theta });
    return (ellIn(own, evidence).logLikelihood ?? Number.NaN) + logPriorOf(own, theta);
  };
  const thetas = positions.map(line);
  const bounds: Curve[] = [];
  let slopes: Answers["along"]["slopes"] = null;
  for (const [s, origin] of origins.entries()) {
    const { stats, entropy } = yield* pass(roomFor(problem, origin), origin);
    const bound = (theta: unknown) =>
      model
        .expectedLogJoint(choices.model, stats, theta)
        .reduce((sum, term) => sum + term, entropy + logPriorOf(own, theta));
    bounds.push(thetas.map((theta) => (theta === null ? null : finite(bound(theta)))));
    if (s === origins.length - 1) slopes = yield* slopesAt(s, line, ell, bound);
  }
  const logLikelihood: (number | null)[] = [];
  for (const theta of thetas) logLikelihood.push(theta === null ? null : finite(yield* ell(theta)));
  return { logLikelihood, bounds, thetas, slopes };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Iterations run on in search of ℓ*, and the relative rise under which it has settled. */
const FAR = 5000;
const SETTLED = 1e-14;

function* limit(problem: Problem, from: Frame): Generator<void, Answers["limit"]> {
  const { data, choices } = problem;
  const { learning } = choices;
  // What the closed form holds stays held: ℓ* is then the best under that constraint.
  const closedForm =
    learning.kind === "closed-form" ? learning : ({ kind: "closed-form" } as const);
  const right = { ...choices, model: rightOf(choices.model) };
  const exactEm = { ...right, inference: { kind: "exact" }, learning: closedForm } as const;
  const own = newProblem(data, exactEm);
  let frame: Frame = { ...from, phase: "M", phi: undefined };
  for (let i = 0; i < 2 * FAR; i++) {
    const { frame: next, ended } = yield* advance(own, frame);
    if (!next || ended) break;
    const rise = heightOf(next) - heightOf(frame);
    frame = next;
    if (next.phase === "M" && rise <= SETTLED * (1 + Math.abs(heightOf(next))))
      return { value: heightOf(next), settled: true };
  }
  return { value: heightOf(frame), settled: false };
}
