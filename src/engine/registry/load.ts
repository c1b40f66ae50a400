import type { Data } from "../../models/contract/kernel.ts";
import { gapKernels, gradients, kernels } from "../../models/faces.ts";
import { kindOf } from "../../models/kinds.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { hasRules, learningOf, loadRules } from "../../rules/loaded.ts";
import type { Choices } from "./session.ts";

/** Whether the engine can compute with these choices on these data at once. */
export const isLoaded = (choices: Choices, data: Data | null): boolean =>
  kernels.has(choices.model) &&
  (!fillsGaps(choices, data) || gapKernels.has(choices.model)) &&
  hasRules(choices) &&
  (!climbs(choices) || gradients.has(choices.model));

/** Brings the code that these choices need on these data. */
export async function load(choices: Choices, data: Data | null): Promise<void> {
  const { model } = choices;
  const filled = fillsGaps(choices, data) && gapKernels.load(model);
  await Promise.all([kernels.load(model), filled, loadRules(choices)]);
  if (climbs(choices)) await gradients.load(model);
}

const climbs = ({ learning }: Choices): boolean => learningOf(learning).needsGradients === true;

/** Whether there are gaps, and the model takes them. */
const fillsGaps = ({ model }: Choices, data: Data | null): boolean =>
  data !== null && hasGaps(data.points) && kindOf(model).gaps !== undefined;
