import type { InferenceRule, LearningRule } from "../models/contract/rule.ts";
import { ownRules } from "../models/faces.ts";
import { kindOf, type Spec } from "../models/kinds.ts";
import {
  type InferenceChoice,
  inferenceRules,
  type LearningChoice,
  learningRules,
} from "./index.ts";

type Inferences = readonly InferenceRule<InferenceChoice>[];
type Learnings = readonly LearningRule<LearningChoice>[];

/** The rules of all models, and those that one alone has. */
export async function allRules(model?: Spec): Promise<readonly [Inferences, Learnings]> {
  const own = model && kindOf(model).rules ? await ownRules.load(model) : {};
  return [
    [
      ...Object.values<Inferences[number]>(inferenceRules),
      ...((own.inference ?? []) as Inferences),
    ],
    [...Object.values<Learnings[number]>(learningRules), ...((own.learning ?? []) as Learnings)],
  ];
}
