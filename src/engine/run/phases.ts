import type { Move, Moves } from "../../models/contract/rule.ts";
import { kindOf } from "../../models/kinds.ts";
import { learningOf } from "../../rules/loaded.ts";
import type { Choices } from "../registry/session.ts";
import type { Frame } from "./frame.ts";

/** A place in a run: which half-step of which iteration. */
export type Standing = Pick<Frame, "phase" | "iteration">;

/** What an iteration is made of: as the learning rule has it, else the model, else an E-step and an M-step. */
export function movesOf({ model, learning }: Pick<Choices, "model" | "learning">): Moves {
  return learningOf(learning).moves?.(learning) ?? kindOf(model).moves?.(model) ?? ["E", "M"];
}

/**
 * Whether either half-step may come next: after a q by hand the M-step learns from it, and
 * another E-step takes it back. The choice itself says which, so that a session tells its trace.
 */
export function eitherNext({ inference }: Choices, { phase, iteration }: Standing): boolean {
  return phase === "E" && iteration === 1 && "next" in inference;
}

/** The half-step after this one. */
export function nextPhase(choices: Choices, at: Standing): Move {
  const { inference } = choices;
  if (eitherNext(choices, at) && "next" in inference)
    return inference.next === "E-step" ? "E" : "M";
  const moves: readonly Standing["phase"][] = movesOf(choices);
  return (moves[moves.indexOf(at.phase) + 1] ?? moves[0]) as Move;
}

/** Where the run stands after the next half-step; an iteration begins with the first of its half-steps. */
export function nextStanding(choices: Choices, at: Standing): Standing {
  const phase = nextPhase(choices, at);
  return { phase, iteration: phase === "M" ? at.iteration : at.iteration + 1 };
}

/** Whether a half-step ends its iteration. */
export const isLast = (choices: Choices, phase: Standing["phase"]): boolean =>
  movesOf(choices).at(-1) === phase;
