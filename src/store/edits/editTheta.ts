import { pictures } from "../../models/faces.ts";
import { lab } from "../lab/lab.ts";
import { shownTheta } from "../lab/selectors.ts";
import { halt } from "../run/engine.ts";
import { begin } from "../run/undo.ts";

/** θ as it is dragged or typed: shown at once; ℓ follows as soon as it is known. What is under way stops. */
export function draftTheta(theta: unknown): void {
  halt();
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

/** θ as it was taken in hand, and whether it was moved since. */
let dragged: { readonly theta: unknown; readonly moved: boolean } | null = null;

/** One of a mark's handles: θ follows it, and a new run begins where it is let go, if it was moved. */
export function dragHandle(
  mark: string,
  handle: string,
  to: readonly [number, number],
  phase: "start" | "move" | "end",
): void {
  // What is taken in hand stands still.
  if (phase === "start") halt();
  const s = lab.getState();
  if (phase === "start") {
    const theta = shownTheta(s);
    dragged = theta === undefined ? null : { theta, moved: false };
    return;
  }
  if (!dragged) return;
  const { theta, moved } = dragged;
  const spec = s.choices.model;
  const next = () => pictures.of(spec).drag(spec, theta, mark, handle, to);
  if (phase === "move") {
    dragged = { theta, moved: true };
    draftTheta(next());
  } else {
    dragged = null;
    if (moved) setTheta(next());
  }
}
