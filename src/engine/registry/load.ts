import type { Choices } from "../session.ts";
import { hasModel, loadModel, modelKinds } from "./models.ts";
import { hasRules, loadRules } from "./rules.ts";

/** Whether the engine can compute with these choices at once. */
export const isLoaded = (choices: Choices): boolean =>
  hasModel(choices.model.kind) && hasRules(choices);

/** Brings the code that these choices need. */
export async function load(choices: Choices): Promise<void> {
  await Promise.all([
    hasModel(choices.model.kind) ? undefined : loadModel(choices.model.kind),
    hasRules(choices) ? undefined : loadRules(),
  ]);
}

/** Brings everything, as for tests over the registry. */
export async function loadAll(): Promise<void> {
  await Promise.all([...modelKinds.map(loadModel), loadRules()]);
}
