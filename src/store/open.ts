import type { Session } from "../data/opened.ts";
import type { Recipe } from "../data/recipe.ts";
import { loadPicture } from "../engine/registry/pictures.ts";
import { replaceData } from "./editData.ts";
import { lab, lookAfresh, notify } from "./lab.ts";
import { made } from "./made.ts";
import { read } from "./reader.ts";
import { sceneOpened, startRuleOf } from "./selectors.ts";
import { begin } from "./snapshots.ts";
import type { Told } from "./state.ts";

/** Opens a file of whatever kind; one that can't be read says why and changes nothing. */
export async function openFile(file: Blob & { readonly name?: string }): Promise<void> {
  await guarded(async () => {
    const bytes = await file.arrayBuffer();
    const opened = await read({ type: "open", name: file.name ?? "Pasted text", bytes }, [bytes]);
    if (opened.kind === "session") await openSession(opened);
    else replaceData(opened.dataset);
  });
}

/** A session replaces data, choices and run; undo brings the old ones back. */
export async function openSession(
  { dataset, choices }: Session,
  told: Told | null = null,
): Promise<void> {
  await loadPicture(choices.model.kind);
  lookAfresh();
  const startRule = startRuleOf(choices, lab.getState().startRule);
  const scene = told && sceneOpened(told, { dataset, choices });
  begin({ dataset, choices, startRule, scene });
}

/** Makes the data set of a recipe; one that can't be made says why and changes nothing. */
export async function generateData(recipe: Recipe): Promise<void> {
  await guarded(async () => replaceData(await made(recipe)));
}

/** Does `work`; what it throws is told as a notice. */
export async function guarded(work: () => Promise<void>): Promise<void> {
  notify(null);
  try {
    await work();
  } catch (error) {
    notify({ kind: "error", text: error instanceof Error ? error.message : String(error) });
  }
}
