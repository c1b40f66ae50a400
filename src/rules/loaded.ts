import type { InferenceRule, LearningRule } from "../models/contract/rule.ts";
import type { InferenceChoice, LearningChoice } from "./index.ts";
import { exact } from "./inference/exact.ts";
import { closedForm } from "./learning/closedForm.ts";

type Inference = InferenceRule<InferenceChoice>;
type Learning = LearningRule<LearningChoice>;

const inferences = new Map<string, Inference>([["exact", exact]]);
const learnings = new Map<string, Learning>([["closed-form", closedForm]]);

/** The rules chosen. */
export interface Pair {
  readonly inference: InferenceChoice;
  readonly learning: LearningChoice;
}

/** Whether the rules of a pair are here; those of exact EM always are. */
export const hasRules = ({ inference, learning }: Pair): boolean =>
  inferences.has(inference.kind) && learnings.has(learning.kind);

/** Brings all rules, unless those of a pair are here; after that `inferenceOf` and `learningOf` give them. */
export async function loadRules(pair?: Pair): Promise<void> {
  if (pair && hasRules(pair)) return;
  const { inferenceRules, learningRules } = await import("./index.ts");
  for (const rule of Object.values(inferenceRules)) inferences.set(rule.kind, rule);
  for (const rule of Object.values(learningRules)) learnings.set(rule.kind, rule);
}

/** Throws where the rule has not been loaded. */
export function inferenceOf({ kind }: InferenceChoice): Inference {
  return inferences.get(kind) ?? missing(kind);
}

/** Throws where the rule has not been loaded. */
export function learningOf({ kind }: LearningChoice): Learning {
  return learnings.get(kind) ?? missing(kind);
}

function missing(kind: string): never {
  throw new Error(`The rule "${kind}" has not been loaded.`);
}
