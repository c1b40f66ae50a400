import { kindOf } from "../../models/kinds.ts";
import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import type { Choices } from "./session.ts";

/** Whether runs with other seeds are worth making beside a run: its rules draw, and its steps are quick. */
export const isRerun = (choices: Pick<Choices, "model" | "inference" | "learning">): boolean =>
  drawsOf(choices) > 0 && !kindOf(choices.model).replayed;

/** Random numbers that the rules take for each point in an iteration; 0 where no seed matters. */
export function drawsOf({ inference, learning }: Pick<Choices, "inference" | "learning">): number {
  const ofQ = inferenceOf(inference).draws?.(inference) ?? 0;
  return ofQ + (learningOf(learning).draws?.(learning) ?? 0);
}
