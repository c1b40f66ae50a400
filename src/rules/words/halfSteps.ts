import type { Move } from "../../models/contract/rule.ts";
import type { Spoken } from "../../models/contract/words.ts";
import { inferenceOf, learningOf, type Pair } from "../loaded.ts";
import { isSlipped } from "./phrases.ts";

/** What a half-step of iteration t does, after "Next: E-step:" and its like. */
export function stepSaid(spoken: Spoken, pair: Pair, move: Move, iteration: number): string {
  const { both } = learningOf(pair.learning).words;
  if (move === "EM" && both) return both(pair.learning);
  const q = () => eStepSaid(spoken, pair, iteration);
  const theta = () => mStepSaid(spoken, pair, iteration);
  return move === "E" ? q() : move === "M" ? theta() : `${q()}; at the same time ${theta()}`;
}

/** What the E-step of iteration t does. */
export function eStepSaid(spoken: Spoken, { inference }: Pair, iteration: number): string {
  const { words, observed, slip } = spoken;
  if (observed === "all") return "take the labels: all of them are observed";
  const whom = observed === "some" ? "each unlabelled point" : "each point";
  const said = inferenceOf(inference).words.next(inference, iteration, words, whom);
  return slip?.of === "E" ? `${said}; slip: ${slip.says}` : said;
}

/** The same of the M-step. */
export function mStepSaid(spoken: Spoken, pair: Pair, iteration: number): string {
  const { inference, learning } = pair;
  const free = learnt(spoken, pair, iteration);
  const said = learningOf(learning).words.next(learning, free, spoken);
  const from = isBrushed(inference, iteration) && free.length > 0 ? "from your q, " : "";
  const { slip } = spoken;
  const slipped = slip && hasFormulas(pair) && isSlipped(slip, free) ? `; slip: ${slip.says}` : "";
  return `${from}${said}${slipped}`;
}

/** After a q by hand, where either half-step may come: what the other one would do. */
export function otherSaid(spoken: Spoken, pair: Pair, next: Move): string {
  if (next === "E")
    return `or M-step: ${learnt(spoken, pair, 1).length > 0 ? "learn from your q" : "nothing moves"}`;
  return spoken.slip?.of === "E" ? "or E-step: take it back" : "or E-step: close the gap";
}

const learnt = ({ blocks }: Spoken, { learning }: Pair, iteration: number) =>
  learningOf(learning).words.learns(learning, iteration, blocks);

/** Whether the q of iteration t is, at some points, one by hand. */
const isBrushed = (inference: Pair["inference"], iteration: number): boolean =>
  inferenceOf(inference).words.byHand?.(inference, iteration) ?? false;

/** Whether θ is made by the model's formulas, and not by steps of the rule's own. */
const hasFormulas = ({ learning }: Pair): boolean => !learningOf(learning).words.stages;

/** Whether the E-step of iteration t brings 𝓛 up to ℓ, whatever θ is. */
export function touchesIn(spoken: Spoken, { inference }: Pair, iteration: number): boolean {
  if (spoken.observed === "all") return true;
  return (
    inferenceOf(inference).words.stage(inference, iteration) === null && spoken.slip?.of !== "E"
  );
}

/** How an E-step ends: q is the posterior, or is not, or need not be. */
const ends = {
  touches: "the bound touches ℓ",
  open: "the bound stays below ℓ",
  unknown: "the bound may stay below ℓ",
} as const;

/** The parts of the E-step of iteration t; `gap` is the KL that it left, null where it is to come. */
export function eStagesOf(spoken: Spoken, pair: Pair, iteration: number, gap: number | null) {
  const { words, observed } = spoken;
  const touches = gap === null ? touchesIn(spoken, pair, iteration) : gap === 0;
  const end = ends[touches ? "touches" : gap === null ? "unknown" : "open"];
  if (observed === "all") return ["take the labels", end];
  const own = inferenceOf(pair.inference).words.stage(pair.inference, iteration);
  return own === null ? [words.weigh, end] : [words.weigh, own, end];
}

/** A part of an M-step, and the θ that is drawn with it: as before, as after, or at a stage of the model's. */
export interface Stage {
  readonly name: string;
  readonly shows: "before" | "after" | number;
}

/** The parts of the M-step of iteration t: of the model's, those whose block it moves. */
export function mStagesOf(spoken: Spoken, pair: Pair, iteration: number): readonly Stage[] {
  const own = learningOf(pair.learning).words.stages?.(pair.learning);
  if (own)
    return own.map((name, i) => ({ name, shows: i === own.length - 1 ? "after" : "before" }));
  const free = learnt(spoken, pair, iteration);
  if (free.length === 0) return [{ name: "nothing moves", shows: "after" }];
  return spoken.words.mStages.flatMap(({ name, block }, i) =>
    block === undefined || free.includes(block) ? [{ name, shows: i }] : [],
  );
}

/** After an M-step of iteration t, where what is drawn of q comes from. */
export function pastSaid({ words, observed }: Spoken, { inference }: Pair, iteration: number) {
  if (observed === "all") return "colours are those of the labels";
  const more = [
    isBrushed(inference, iteration) && "your brush",
    observed === "some" && "the labels",
  ].filter((one) => one !== false);
  return [words.past, ...more].join(" and ");
}
