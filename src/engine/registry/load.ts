import type { Choices } from "../session.ts";
import { hasModel, loadModel, loadModels } from "./models.ts";
import { hasRules, loadRules } from "./rules.ts";

/** Whether the engine can compute with these choices at once. */
export const isLoaded = (choices: Choices): boolean => hasModel(choices.model) && hasRules(choices);

/** Brings the code that these choices need. */
export async function load(choices: Choices): Promise<void> {
  await Promise.all([
    hasModel(choices.model) ? undefined : loadModel(choices.model),
    hasRules(choices) ? undefined : loadRules(),
  ]);
}

/** Brings everything, as for tests over the registry. */
export async function loadAll(): Promise<void> {
  await Promise.all([loadModels(), loadRules()]);
}
