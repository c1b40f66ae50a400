import type { Choices } from "../registry/session.ts";
import type { Frame, Phase } from "./frame.ts";

/** A place in a run: which half-step of which iteration. */
export type Standing = Pick<Frame, "phase" | "iteration">;

/**
 * Whether either half-step may come next: after a q by hand the M-step learns from it, and
 * another E-step takes it back. The choice itself says which, so that a session tells its trace.
 */
export function eitherNext({ inference }: Choices, { phase, iteration }: Standing): boolean {
  return phase === "E" && iteration === 1 && "next" in inference;
}

/** The half-step after this one. */
export function nextPhase(choices: Choices, at: Standing): Exclude<Phase, "init"> {
  const { inference } = choices;
  if (at.phase !== "E") return "E";
  return eitherNext(choices, at) && "next" in inference && inference.next === "E-step" ? "E" : "M";
}

/** Where the run stands after the next half-step; an iteration begins with its E-step. */
export function nextStanding(choices: Choices, at: Standing): Standing {
  const phase = nextPhase(choices, at);
  return { phase, iteration: phase === "E" ? at.iteration + 1 : at.iteration };
}
