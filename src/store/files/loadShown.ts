import { editors, pictures } from "../../models/faces.ts";
import { loadRules, type Ruled } from "../../rules/loaded.ts";

/** Brings what the page shows of a session's model and says of its rules; to be awaited before it is shown. */
export async function loadShown(chosen: Ruled): Promise<void> {
  const { model } = chosen;
  await Promise.all([pictures.load(model), editors.load(model), loadRules(chosen)]);
}
