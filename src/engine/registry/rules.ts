import type { InferenceRule, LearningRule } from "../../rules/contract.ts";
import { exact } from "../../rules/inference/exact.ts";
import { closedForm } from "../../rules/learning/closedForm.ts";
import type { Spec } from "./spec.ts";

/** How q can be chosen: a row a rule. */
export const inferenceRules: { readonly exact: InferenceRule<Spec> } = { exact };

/** How θ can be chosen: a row a rule. */
export const learningRules: { readonly "closed-form": LearningRule<Spec> } = {
  "closed-form": closedForm,
};
