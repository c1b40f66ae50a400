import type { InferenceRule, LearningRule } from "../models/contract/rule.ts";
import { byHand } from "./inference/byHand.ts";
import { exact } from "./inference/exact.ts";
import { hard } from "./inference/hard.ts";
import { monteCarlo } from "./inference/monteCarlo.ts";
import { tempered } from "./inference/tempered.ts";
import { closedForm } from "./learning/closedForm.ts";
import { ecm } from "./learning/ecm.ts";
import { gradient } from "./learning/gradient.ts";

const inferences = [exact, hard, tempered, monteCarlo, byHand] as const;
const learnings = [closedForm, gradient, ecm] as const;

/** How q is chosen. */
export type InferenceChoice = (typeof inferences)[number]["defaults"];

/** How θ is chosen. */
export type LearningChoice = (typeof learnings)[number]["defaults"];

/** How q can be chosen, in the order of the list. */
export const inferenceRules = byKind(inferences) as {
  readonly [Choice in InferenceChoice as Choice["kind"]]: InferenceRule<Choice>;
};

/** How θ can be chosen, in the order of the list. */
export const learningRules = byKind(learnings) as {
  readonly [Choice in LearningChoice as Choice["kind"]]: LearningRule<Choice>;
};

function byKind(rules: readonly { readonly kind: string }[]): unknown {
  return Object.fromEntries(rules.map((rule) => [rule.kind, rule]));
}
