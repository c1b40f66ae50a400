import { type Dataset, isDrawn } from "../../data/dataset.ts";
import { noData } from "../../data/noData.ts";
import { kindOf } from "../../models/kinds.ts";
import type { Points } from "../../models/shared/points.ts";
import { lab, resetView, setView } from "../lab/lab.ts";
import { isRule, shownArgument, shownFrame, shownStart } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { begin } from "../run/undo.ts";
import { withAdded, withLabel, withMoved, without } from "./datasets.ts";
import { tellIfReplaced } from "./replaced.ts";

/** A place of data space. */
type Place = readonly number[];

let lastStroke = Number.NaN;

/** Points added, with a label where one is given; those of one stroke (a spray) are one edit. */
export function addPoints(places: readonly Place[], stroke: number, label?: number): void {
  changeOnPlane(withAdded(lab.getState().dataset, places, label), stroke === lastStroke);
  lastStroke = stroke;
}

/** Points given another label, which the model learns from. */
export function relabelPoints(indices: readonly number[], label: number): void {
  const { dataset } = lab.getState();
  if (indices.every((n) => dataset.labels?.[n] === label)) return;
  changeOnPlane(withLabel(dataset, indices, label));
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

/** Other data altogether: θ₀ by the rule in force, everything on screen about the old data gone; with another model where that is given. */
export function replaceData(dataset: Dataset, begun?: Pick<Lab, "startRule" | "choices">): void {
  const { startRule, choices } = lab.getState();
  resetView();
  begin({ dataset, ...(begun ?? { choices: { ...choices, start: startRule } }) });
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
  const s = lab.getState();
  const follows = hasSharedQ(s);
  tellIfReplaced(`The points changed: a new run begins from the ${shownArgument(s)} shown.`, () =>
    changeData(dataset, again),
  );
  if (!follows) return;
  lab.setState({ reach: { halfSteps: 1, stopped: false, cursor: 1 } });
  // What is in hand stays there: the next point is added as this one was.
  setView({ toolOf: lab.getState().run.id });
}

/** Whether a posterior that all points share is shown, or on its way: an E-step then brings it up to the new points, so that it is seen to follow. */
const hasSharedQ = (s: Lab): boolean =>
  kindOf(s.choices.model).empty === true &&
  kindOf(s.choices.model).posterior?.(s.choices.model) !== false &&
  (s.reach !== null || (shownFrame(s)?.qTheta ?? null) !== null);

/** The θ shown, where it is one of so many columns; the rule itself while points are first drawn on an empty plane, and where θ is too large to be stated. */
function startAfterEdit({ dimensions }: Points): unknown {
  const s = lab.getState();
  const drawing = isDrawn(s.dataset) && s.run.frames.length <= 1;
  const { start, model } = s.choices;
  if ((drawing || kindOf(model).replayed) && isRule(start)) return start;
  return s.dataset.points.dimensions === dimensions ? shownStart(s) : undefined;
}
