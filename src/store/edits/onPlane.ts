import { editors, pictures } from "../../models/faces.ts";
import { pointAt } from "../../models/shared/points.ts";
import { lab, notify, setView } from "../lab/lab.ts";
import { lensOf } from "../lab/lens.ts";
import { shownArgument, shownPicture, shownStart } from "../lab/selectors.ts";
import { engineInput, halt } from "../run/engine.ts";
import * as data from "./editData.ts";
import { draftTheta, setTheta } from "./editTheta.ts";
import { stopPlacing } from "./placing.ts";
import { tellIfReplaced } from "./replaced.ts";

/** What a hand does on the plane, told in places of it and done in data space; the editor of the model has arrived. */

type Place = readonly [number, number];
type Vector = readonly number[];

/** The place of data space nearest to `from` that is seen at `to`; without `from` all of it is seen. */
function inData(to: Place, from?: Vector): Vector {
  const s = lab.getState();
  const nowhere = new Array<number>(s.dataset.points.dimensions).fill(0);
  return lensOf(s)?.moved(to, from ?? nowhere) ?? to;
}

export function addPoints(places: readonly Place[], stroke: number): void {
  if (lensOf(lab.getState())?.noPlacing == null)
    data.addPoints(
      places.map((place) => inData(place)),
      stroke,
    );
}

export function movePoint(n: number, place: Place, done: boolean): void {
  data.movePoint(n, inData(place, pointAt(lab.getState().dataset.points, n)), done);
}

export { erasePoints } from "./editData.ts";

/** One place of a start by hand; the last one makes θ₀. */
export function placeMean(at: Place): void {
  const s = lab.getState();
  const spec = s.choices.model;
  const wanted = shownPicture(s).places(spec).length;
  const places = [...(s.view.placing ?? []), at].slice(0, wanted);
  if (places.length < wanted) {
    setView({ placing: places });
    return;
  }
  stopPlacing();
  const theta = editors.of(spec).startAt(
    spec,
    engineInput(s).data,
    places.map((place) => inData(place)),
  );
  if (theta === null) notify({ kind: "error", text: "These places give no start." });
  else setTheta(theta);
}

/** θ as it was taken in hand, where in data space the handle was, and whether it was moved since. */
let dragged: {
  readonly theta: unknown;
  readonly from: Vector | undefined;
  readonly moved: boolean;
} | null = null;

/** One of a mark's handles: θ follows it, and a new run begins where it is let go, if it was moved. */
export function dragHandle(
  mark: string,
  handle: string,
  to: Place,
  phase: "start" | "move" | "end",
): void {
  // What is taken in hand stands still.
  if (phase === "start") halt();
  const s = lab.getState();
  const { model } = s.choices;
  if (phase === "start") {
    const theta = shownStart(s);
    const marks = theta === undefined ? [] : pictures.of(model).marks(model, theta);
    const taken = marks.find(({ id }) => id === mark)?.handles.find(({ id }) => id === handle);
    dragged = theta === undefined ? null : { theta, from: taken?.at, moved: false };
    return;
  }
  if (!dragged) return;
  const { theta, from, moved } = dragged;
  const next = () => editors.of(model).drag(model, theta, mark, handle, inData(to, from));
  if (phase === "move") {
    dragged = { theta, from, moved: true };
    draftTheta(next());
  } else {
    dragged = null;
    if (moved)
      tellIfReplaced(`${shownArgument(s)} was moved by hand: a new run begins from it.`, () =>
        setTheta(next()),
      );
  }
}
