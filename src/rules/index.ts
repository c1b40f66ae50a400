import type { InferenceRule, LearningRule } from "../models/contract/rule.ts";
import { type ByHand, byHand } from "./inference/byHand.ts";
import { type Exact, exact } from "./inference/exact.ts";
import { type Hard, hard } from "./inference/hard.ts";
import { type MonteCarlo, monteCarlo } from "./inference/monteCarlo.ts";
import { type Tempered, tempered } from "./inference/tempered.ts";
import { type ClosedForm, closedForm } from "./learning/closedForm.ts";
import { type Ecm, ecm } from "./learning/ecm.ts";
import { type Gradient, gradient } from "./learning/gradient.ts";

/** How q is chosen. */
export type InferenceChoice = Exact | Hard | Tempered | MonteCarlo | ByHand;

/** How θ is chosen. */
export type LearningChoice = ClosedForm | Gradient | Ecm;

/** How q can be chosen: a row a rule. */
export const inferenceRules: {
  readonly [Choice in InferenceChoice as Choice["kind"]]: InferenceRule<Choice>;
} = { exact, hard, tempered, "monte-carlo": monteCarlo, "by-hand": byHand };

/** How θ can be chosen: a row a rule. */
export const learningRules: {
  readonly [Choice in LearningChoice as Choice["kind"]]: LearningRule<Choice>;
} = { "closed-form": closedForm, gradient, ecm };
