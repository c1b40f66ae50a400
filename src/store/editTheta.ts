import { pictureOf } from "../engine/registry/pictures.ts";
import { lab } from "./lab.ts";
import { shownTheta } from "./selectors.ts";
import { begin } from "./snapshots.ts";

/** θ as it is dragged or typed: shown at once; ℓ follows as soon as it is known. */
export function draftTheta(theta: unknown): void {
  lab.setState((s) => ({
    draft: { theta, logLikelihood: s.draft?.logLikelihood ?? null },
    queued: 0,
  }));
}

/** A new run from θ. */
export function setTheta(theta: unknown): void {
  const { choices } = lab.getState();
  begin({ choices: { ...choices, start: theta } });
}

let dragged: unknown;

/** One of a mark's handles: θ follows it, and a new run begins where it is let go, if it was moved. */
export function dragHandle(
  mark: string,
  handle: string,
  to: readonly [number, number],
  phase: "start" | "move" | "end",
): void {
  const s = lab.getState();
  if (phase === "start") {
    dragged = shownTheta(s);
    return;
  }
  if (dragged === undefined) return;
  const spec = s.choices.model;
  if (phase === "move") draftTheta(pictureOf(spec).drag(spec, dragged, mark, handle, to));
  else {
    if (s.draft) setTheta(pictureOf(spec).drag(spec, dragged, mark, handle, to));
    dragged = undefined;
  }
}
