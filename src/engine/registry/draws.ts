import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import type { Choices } from "./session.ts";

/** Random numbers that the rules take for each point in an iteration; 0 where no seed matters. */
export function drawsOf({ inference, learning }: Pick<Choices, "inference" | "learning">): number {
  const ofQ = inferenceOf(inference).draws?.(inference) ?? 0;
  return ofQ + (learningOf(learning).draws?.(learning) ?? 0);
}
