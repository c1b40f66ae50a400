import { setView } from "../lab/lab.ts";
import { lensOf } from "../lab/lens.ts";
import { shownPicture } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";

/** Why no start can be placed on the plane; null where it can. */
export function noPlacing(s: Lab): string | null {
  if (shownPicture(s).places(s.choices.model).length === 0)
    return "No part of this start is a place: type it in Parameters.";
  const lens = lensOf(s);
  return lens?.ofZ ? null : (lens?.noPlacing ?? null);
}

/** Begins a start by hand: the next clicks on the plane are the places it needs. */
export function startPlacing(): void {
  setView({ placing: [], painting: null, panel: null });
}

export function stopPlacing(): void {
  setView({ placing: null });
}
