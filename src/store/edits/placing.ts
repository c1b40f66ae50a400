import { setView } from "../lab/lab.ts";

/** Begins a start by hand: the next clicks on the plane are the places it needs. */
export function startPlacing(): void {
  setView({ placing: [], painting: null, panel: null });
}

export function stopPlacing(): void {
  setView({ placing: null });
}
