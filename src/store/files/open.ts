import type { Choice } from "../../data/csv/choose.ts";
import type { Dataset } from "../../data/dataset.ts";
import type { Session } from "../../data/reader/protocol.ts";
import type { Recipe } from "../../data/recipe.ts";
import { nameOf } from "../../data/summary.ts";
import { replaceData } from "../edits/editData.ts";
import { begunWith } from "../edits/editModel.ts";
import { lab, setView } from "../lab/lab.ts";
import { lessonShown, showScene } from "../lesson/open.ts";
import { look } from "../seen/look.ts";
import { placeOf } from "../seen/seen.ts";
import { refuseUnfit, suited } from "./fits.ts";
import { makeData, read } from "./reader.ts";
import { guarded, request, type Working } from "./requests.ts";
import { loadShown, showInstead } from "./restore.ts";

type Source = Blob & { readonly name?: string };

/**
 * Opens a file of whatever kind; one that can't be read says why and changes nothing. A table
 * that leaves a doubt asks for its columns.
 */
export const openFile = (file: Source): Promise<void> => guarded(() => openTable(file));

/**
 * As `openFile`, by the columns that were chosen of a table; rejects with the sentence. False where
 * something newer was opened meanwhile.
 */
export function openTable(file: Source, choice?: Choice): Promise<boolean> {
  const name = file.name ?? "Pasted text";
  return request(
    `Opening ${name}`,
    /\.json$/i.test(name) ? ["data", "model"] : ["data"],
    async (working) => {
      const bytes = await file.arrayBuffer();
      const opened = await read({ type: "open", name, bytes, choice }, working, [bytes]);
      if (opened.kind === "session") await loadShown(opened.choices, opened);
      if (opened.kind === "points") await visible(opened.dataset);
      return opened.kind === "lesson" ? lessonShown({ ...opened, at: 0 }, working) : opened;
    },
    (opened) => {
      if (opened.kind === "points") showData(opened.dataset);
      lab.setState({ table: opened.kind === "table" ? { ...opened, file } : null });
      if (opened.kind === "table") setView({ panel: "columns" });
      else if (opened.kind === "scene") showScene(opened);
      else if (opened.kind === "session") showFile(opened);
    },
  );
}

/** Data once what the page sees them by has arrived. */
async function visible(dataset: Dataset): Promise<Dataset> {
  const { choices } = lab.getState();
  await loadShown({ ...choices, model: suited(choices.model, dataset.points) }, { dataset });
  return dataset;
}

/** Throws Error with a sentence where the model does not take the data. */
function showData(dataset: Dataset): void {
  const { model } = lab.getState().choices;
  const suits = suited(model, dataset.points);
  refuseUnfit(suits, dataset);
  replaceData(dataset, suits === model ? undefined : begunWith(suits));
}

function showFile({ opening, ...session }: Session): void {
  const { slot } = lab.getState();
  showInstead({ ...session, reach: opening ? placeOf(opening) : null, told: null, slot });
  if (opening?.view) look(opening.view);
}

/** Makes the data set of a recipe; one that can't be made says why and changes nothing. */
export const generateData = (recipe: Recipe): Promise<void> => guarded(() => makeRecipe(recipe));

/** As `generateData`; rejects with the sentence. */
export function makeRecipe(recipe: Recipe): Promise<boolean> {
  const what = `Making ${nameOf({ kind: "recipe", recipe })}`;
  const make = async (working: Working) => visible(await makeData(recipe, working));
  return request(what, ["data"], make, showData);
}
