import { editors, pictures } from "../../models/faces.ts";
import type { Spec } from "../../models/kinds.ts";
import { loadRules, type Pair } from "../../rules/loaded.ts";

/** Brings what the page shows of a session's model and says of its rules; to be awaited before it is shown. */
export async function loadShown({
  model,
  ...pair
}: Pair & { readonly model: Spec }): Promise<void> {
  await Promise.all([pictures.load(model), editors.load(model), loadRules(pair)]);
}
