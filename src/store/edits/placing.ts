import { lab, notify, setView } from "../lab/lab.ts";
import { shownPicture } from "../lab/selectors.ts";
import { engineInput } from "../run/engine.ts";
import { setTheta } from "./editTheta.ts";

/** Begins a start by hand: the next clicks on the plane are the places it needs. */
export function startPlacing(): void {
  setView({ placing: [], painting: null, panel: null });
}

export function stopPlacing(): void {
  setView({ placing: null });
}

/** One place of a start by hand; the last one makes θ₀. */
export function placeMean(at: readonly [number, number]): void {
  const s = lab.getState();
  const picture = shownPicture(s);
  const spec = s.choices.model;
  const wanted = picture.places(spec).length;
  const places = [...(s.view.placing ?? []), at].slice(0, wanted);
  if (places.length < wanted) {
    setView({ placing: places });
    return;
  }
  stopPlacing();
  const theta = picture.startAt(spec, engineInput(s).data, places);
  if (theta === null) notify({ kind: "error", text: "These places give no start." });
  else setTheta(theta);
}
