import type { InferenceRule, LearningRule } from "../models/contract/rule.ts";
import { kindOf, type Spec } from "../models/kinds.ts";
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

/** The rules chosen, and of what model. */
export interface Ruled extends Pair {
  readonly model: Spec;
}

/** Whether the rules chosen are here; those of exact EM always are. */
export const hasRules = ({ inference, learning }: Pair): boolean =>
  inferences.has(inference.kind) && learnings.has(learning.kind);

/**
 * Brings all rules, those that the model alone has among them, unless the ones chosen are here and
 * it has none; after that `inferenceOf` and `learningOf` give them.
 */
export async function loadRules(chosen: Ruled): Promise<void> {
  if (kindOf(chosen.model).rules || !hasRules(chosen)) await loadAllRules(chosen.model);
}

/** Brings the rules of all models, and those that are of one alone. */
export async function loadAllRules(model?: Spec): Promise<void> {
  const { allRules } = await import("./all.ts");
  const [q, theta] = await allRules(model);
  for (const rule of q) inferences.set(rule.kind, rule);
  for (const rule of theta) learnings.set(rule.kind, rule);
}

/** Throws where the rule has not been loaded. */
export function inferenceOf({ kind }: Pick<InferenceChoice, "kind">): Inference {
  return inferences.get(kind) ?? missing(kind);
}

/** Throws where the rule has not been loaded. */
export function learningOf({ kind }: Pick<LearningChoice, "kind">): Learning {
  return learnings.get(kind) ?? missing(kind);
}

function missing(kind: string): never {
  throw new Error(`The rule "${kind}" has not been loaded.`);
}
