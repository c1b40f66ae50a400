import type { Spec } from "../../models/kinds.ts";
import type { InferenceRule, LearningRule } from "../../rules/contract.ts";
import {
  type InferenceChoice,
  inferenceRules,
  type LearningChoice,
  learningRules,
} from "./allRules.ts";
import type { Choices } from "./session.ts";

/** Random numbers that the rules take for each point in an iteration; 0 where no seed matters. */
export function drawsOf({ inference, learning }: Pick<Choices, "inference" | "learning">): number {
  const q: InferenceRule<InferenceChoice> = inferenceRules[inference.kind];
  const theta: LearningRule<LearningChoice, Spec> = learningRules[learning.kind];
  return (q.draws?.(inference) ?? 0) + (theta.draws?.(learning) ?? 0);
}
