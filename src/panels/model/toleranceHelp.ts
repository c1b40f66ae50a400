import {
  type InferenceChoice,
  inferenceRules,
  type LearningChoice,
  learningRules,
} from "../../engine/registry/allRules.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { pictures } from "../../models/faces.ts";
import { kindOf, type Spec } from "../../models/kinds.ts";
import type { InferenceRule, LearningRule, Line } from "../../rules/contract.ts";
import { learningWords } from "../../rules/words/learning.ts";
import { climbed } from "../chart/stoppedSentence.ts";

/** What the tolerance is on under the rules chosen. */
export function toleranceHelp(choices: Choices): string {
  const line = objectiveOf(choices);
  if (line === null)
    return "In nats a point. These rules promise nothing to converge by: a run goes on to its cap.";
  const over = learningWords(choices.learning).cycle(kindOf(choices.model).blocks);
  const raise = over === 1 ? "an iteration raises" : `${over} iterations raise`;
  const wait =
    choices.inference.kind === "tempered" && choices.inference.beta < 1
      ? ", with β grown to 1"
      : "";
  return `In nats a point: a run stops when ${raise} ${climbed(choices, line)} by less${wait}. 0 runs to the cap.`;
}

/** What a run climbs by its last iteration at the latest; null where nothing is promised. */
function objectiveOf({ model, inference, learning, stop }: Choices): Line | null {
  const q: InferenceRule<InferenceChoice> = inferenceRules[inference.kind];
  const theta: LearningRule<LearningChoice, Spec> = learningRules[learning.kind];
  const maximises = pictures.of(model).floor?.(model)?.maximises ?? true;
  if (!theta.climbs(learning, maximises)) return null;
  // A q by hand is the first alone.
  return q.promised(inference, Math.max(2, stop.maxIterations)).objective;
}
