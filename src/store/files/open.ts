import type { Choice } from "../../data/csv/choose.ts";
import type { Session } from "../../data/reader/protocol.ts";
import type { Recipe } from "../../data/recipe.ts";
import { nameOf } from "../../data/summary.ts";
import { replaceData } from "../edits/editData.ts";
import { lab, setView } from "../lab/lab.ts";
import { lessonShown, showScene } from "../lesson/open.ts";
import { look } from "../seen/look.ts";
import { placeOf } from "../seen/seen.ts";
import { makeData, read } from "./reader.ts";
import { guarded, request } from "./requests.ts";
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
        if (opened.kind === "session") await loadShown(opened.choices, opened);
        return opened.kind === "lesson" ? lessonShown({ ...opened, at: 0 }, working) : opened;
      },
      (opened) => {
        lab.setState({ table: opened.kind === "table" ? { ...opened, file } : null });
        if (opened.kind === "table") setView({ panel: "columns" });
        else if (opened.kind === "scene") showScene(opened);
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

/** Makes the data set of a recipe; one that can't be made says why and changes nothing. */
export async function generateData(recipe: Recipe): Promise<void> {
  const what = `Making ${nameOf({ kind: "recipe", recipe })}`;
  await guarded(() => request(what, ["data"], (working) => makeData(recipe, working), replaceData));
}
