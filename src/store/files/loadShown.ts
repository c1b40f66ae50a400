import type { Choices } from "../../engine/registry/session.ts";
import { loadShown as loadModel } from "../../models/faces.ts";
import { loadRules } from "../../rules/loaded.ts";

/** Brings what the page shows of a session's model and says of its rules; to be awaited before it is shown. */
export async function loadShown(choices: Choices): Promise<void> {
  await Promise.all([loadModel(choices.model), loadRules(choices)]);
}
