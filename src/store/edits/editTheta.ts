import { lab } from "../lab/lab.ts";
import { halt } from "../run/engine.ts";
import { begin } from "../run/undo.ts";

/** θ as it is dragged or typed: shown at once; ℓ follows as soon as it is known. What is under way stops. */
export function draftTheta(theta: unknown): void {
  halt();
  lab.setState((s) => ({
    draft: { logLikelihood: null, ...s.draft, theta },
    queued: 0,
  }));
}

/** A new run from θ. */
export function setTheta(theta: unknown): void {
  const { choices } = lab.getState();
  begin({ choices: { ...choices, start: theta } });
}
