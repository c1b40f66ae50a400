import type { AnyModel } from "../models/contract.ts";
import { gaussianMixture } from "../models/gaussian-mixture/index.ts";
import type { GaussianMixtureSpec } from "../models/gaussian-mixture/spec.ts";
import type { InferenceRule, LearningRule } from "../rules/contract.ts";
import { exact } from "../rules/inference/exact.ts";
import { closedForm } from "../rules/learning/closedForm.ts";

/** What each model chooses once. */
export type Spec = GaussianMixtureSpec;

export const models: { readonly [Kind in Spec["kind"]]: AnyModel<Spec> } = {
  "gaussian-mixture": gaussianMixture,
};

export const inferenceRules: { readonly exact: InferenceRule<Spec> } = { exact };

export const learningRules: { readonly "closed-form": LearningRule<Spec> } = {
  "closed-form": closedForm,
};

export function modelOf(spec: Spec): AnyModel<Spec> {
  return models[spec.kind];
}
