import type { Choice } from "../../data/csv/choose.ts";
import type { Session, Task, Values } from "../../data/reader/protocol.ts";
import type { Recipe } from "../../data/recipe.ts";
import { nameOf } from "../../data/summary.ts";
import { replaceData } from "../edits/editData.ts";
import { lab, notify, setView } from "../lab/lab.ts";
import { look } from "../seen/look.ts";
import { placeOf } from "../seen/seen.ts";
import { makeData, read } from "./reader.ts";
import { request, type Working } from "./requests.ts";
import { loadShown, showInstead } from "./restore.ts";

/**
 * Opens a file of whatever kind; one that can't be read says why and changes nothing. A table
 * that leaves a doubt asks for its columns.
 */
export async function openFile(
  file: Blob & { readonly name?: string },
  choice?: Choice,
): Promise<void> {
  const name = file.name ?? "Pasted text";
  await guarded(() =>
    request(
      `Opening ${name}`,
      /\.json$/i.test(name) ? ["data", "model"] : ["data"],
      async (working) => {
        const bytes = await file.arrayBuffer();
        const opened = await read({ type: "open", name, bytes, choice }, working, [bytes]);
        if (opened.kind === "session") await loadShown(opened.choices);
        return opened;
      },
      (opened) => {
        lab.setState({ table: opened.kind === "table" ? { ...opened, file } : null });
        if (opened.kind === "table") setView({ panel: "columns" });
        else if (opened.kind === "points") replaceData(opened.dataset);
        else showFile(opened);
      },
    ),
  );
}

function showFile({ opening, ...session }: Session): void {
  const { slot } = lab.getState();
  showInstead({ ...session, reach: opening ? placeOf(opening) : null, told: null, slot });
  if (opening?.view) look(opening.view);
}

/** A session read by the data worker, and the code of its model. */
export async function readWhole<T extends Extract<Task, { type: "session" | "link" }>>(
  task: T,
  working: Working,
): Promise<Values[T["type"]]> {
  const session = await read(task, working);
  await loadShown((session as Session).choices);
  return session;
}

/** Makes the data set of a recipe; one that can't be made says why and changes nothing. */
export async function generateData(recipe: Recipe): Promise<void> {
  const what = `Making ${nameOf({ kind: "recipe", recipe })}`;
  await guarded(() => request(what, ["data"], (working) => makeData(recipe, working), replaceData));
}

/** Does `work`; what it throws is told as a notice. */
export async function guarded(work: () => Promise<unknown>): Promise<void> {
  notify(null);
  try {
    await work();
  } catch (error) {
    notify({ kind: "error", text: error instanceof Error ? error.message : String(error) });
  }
}
