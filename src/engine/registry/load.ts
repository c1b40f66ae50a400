import { gradients, kernels } from "../../models/faces.ts";
import { hasRules, learningOf, loadRules } from "../../rules/loaded.ts";
import type { Choices } from "./session.ts";

/** Whether the engine can compute with these choices at once. */
export const isLoaded = (choices: Choices): boolean =>
  kernels.has(choices.model) &&
  hasRules(choices) &&
  (!climbs(choices) || gradients.has(choices.model));

/** Brings the code that these choices need. */
export async function load(choices: Choices): Promise<void> {
  await Promise.all([kernels.load(choices.model), loadRules(choices)]);
  if (climbs(choices)) await gradients.load(choices.model);
}

const climbs = ({ learning }: Choices): boolean => learningOf(learning).needsGradients === true;
