import { type Dataset, isDrawn, noData } from "../../data/dataset.ts";
import type { Points } from "../../models/shared/points.ts";
import { lab, resetView, setView } from "../lab/lab.ts";
import { isRule, shownStart } from "../lab/selectors.ts";
import type { Snapshot } from "../lab/state.ts";
import { begin } from "../run/undo.ts";
import { withAdded, withMoved, without } from "./datasets.ts";
import { tellIfReplaced } from "./replaced.ts";

/** A place of data space. */
type Place = readonly number[];

let lastStroke = Number.NaN;

/** Points added; those of one stroke (a spray) are one edit. */
export function addPoints(places: readonly Place[], stroke: number): void {
  changeOnPlane(withAdded(lab.getState().dataset, places), stroke === lastStroke);
  lastStroke = stroke;
}

export function movePoint(n: number, place: Place, done: boolean): void {
  if (done) changeOnPlane(withMoved(lab.getState().dataset, n, place));
}

export function erasePoints(indices: readonly number[], stroke: number): void {
  if (indices.length === 0) return;
  setView({ picked: null });
  changeOnPlane(without(lab.getState().dataset, indices), stroke === lastStroke);
  lastStroke = stroke;
}

export function clearPoints(): void {
  setView({ picked: null, tool: "add", toolOf: null });
  changeData(noData());
}

/** Other data altogether: θ₀ by the rule in force, everything on screen about the old data gone. */
export function replaceData(dataset: Dataset, choices?: Partial<Snapshot["choices"]>): void {
  const { startRule, choices: before } = lab.getState();
  resetView();
  begin({ dataset, choices: { ...before, start: startRule, ...choices } });
}

/** An edit of the points: the new run begins from the θ shown. */
function changeData(dataset: Dataset, again = false): void {
  const { choices, startRule } = lab.getState();
  begin(
    { dataset, choices: { ...choices, start: startAfterEdit(dataset.points) ?? startRule } },
    again,
  );
}

function changeOnPlane(dataset: Dataset, again = false): void {
  tellIfReplaced("The points changed: a new run begins from the θ shown.", () =>
    changeData(dataset, again),
  );
}

/** The θ shown, where it is one of so many columns; the rule itself while points are first drawn on an empty plane. */
function startAfterEdit({ dimensions }: Points): unknown {
  const s = lab.getState();
  const drawing = isDrawn(s.dataset) && s.run.frames.length <= 1;
  if (drawing && isRule(s.choices.start)) return s.choices.start;
  return s.dataset.points.dimensions === dimensions ? shownStart(s) : undefined;
}
