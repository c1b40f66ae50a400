import { quantile } from "../../maths/quantile.ts";
import { drawsOf } from "../registry/draws.ts";
import { type Advanced, advance, begin } from "../run/advance.ts";
import { type Frame, halfSteps, withLogPrior } from "../run/frame.ts";
import { coloursOf, newProblem, type Problem } from "../run/problem.ts";
import { RERUNS } from "../thread/protocol.ts";

/** The quantiles between which the middle of them lies. */
const MIDDLE = [0.05, 0.95] as const;
/** Values of a point in all reruns, with the draws for them, that take about a second. */
const MOST = 2.5e7;

/** Where the middle of the reruns lies after one half-step, in nats, lowest and highest; with a prior plus log p(θ). */
export interface Spread {
  /** Place on the axis of half-steps, as `halfSteps` has it. */
  readonly halfStep: number;
  /** null where ℓ is unknown. */
  readonly logLikelihood: readonly [number, number] | null;
  /** null where there is no q yet. */
  readonly elbo: readonly [number, number] | null;
  /** Reruns that came so far; the others collapsed before. */
  readonly runs: number;
}

/** The seed of the i-th rerun, i = 1, 2, …: none is the session's own, and no two are the same. */
export const seedOfRerun = (seed: number, i: number): number => (seed + i) % 2 ** 32;

/**
 * The session run again from θ₀ with other seeds, for so many half-steps or as many as can be
 * afforded: where the middle of those runs lies after each, from θ₀ on. Empty where not even an
 * iteration can be afforded. Deterministic: it depends on the session and the numbers alone.
 */
export function* reruns(
  { data, choices }: Problem,
  theta: unknown,
  asked: number,
): Generator<void, readonly Spread[]> {
  const most = Math.min(asked, affordable({ data, choices }));
  if (most < 2) return [];
  const room = newProblem(data, choices);
  const places: Frame[][] = [];
  for (let i = 1; i <= RERUNS; i++) {
    const own = { ...room, choices: { ...choices, seed: seedOfRerun(choices.seed, i) } };
    let made: Advanced = { frame: yield* begin(own, theta) };
    for (let h = 0; made.frame; h++) {
      const here = places[h] ?? [];
      places[h] = here;
      here.push(made.frame);
      if (h === most || made.ended) break;
      made = yield* advance(own, made.frame);
    }
  }
  return places.flatMap(spreadOf);
}

/** Half-steps that all reruns can be taken on for; an iteration is a pass over the data. */
export function affordable({ data, choices }: Pick<Problem, "data" | "choices">): number {
  const perPoint = coloursOf(choices) + drawsOf(choices);
  return 2 * Math.floor(MOST / (RERUNS * Math.max(1, data.points.size) * perPoint));
}

function spreadOf(made: readonly Frame[]): Spread[] {
  const frames = made.map(withLogPrior);
  const first = frames[0];
  if (!first) return [];
  const middle = (line: "logLikelihood" | "elbo"): [number, number] | null => {
    const sorted = Float64Array.from(frames.flatMap(({ [line]: value }) => value ?? [])).sort();
    return sorted.length > 0 ? [quantile(sorted, MIDDLE[0]), quantile(sorted, MIDDLE[1])] : null;
  };
  return [
    {
      halfStep: halfSteps(first),
      logLikelihood: middle("logLikelihood"),
      elbo: middle("elbo"),
      runs: frames.length,
    },
  ];
}
