import type { Line } from "../../models/contract/rule.ts";
import { kernels } from "../../models/faces.ts";
import { kindOf } from "../../models/kinds.ts";
import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import type { Choices } from "../registry/session.ts";

/** The lines that the rules promise not to let fall in a half-step of iteration t. */
export function promisedOf(choices: Choices, phase: "E" | "M", iteration: number): readonly Line[] {
  const promised = inferenceOf(choices.inference).promised(choices.inference, iteration);
  if (phase === "E") return promised.E;
  return climbs(choices) ? promised.M : [];
}

/** Whether the rules promise that the E-step of iteration t brings 𝓛 up to ℓ. */
export const touchesIn = ({ inference }: Choices, iteration: number): boolean =>
  inferenceOf(inference).promised(inference, iteration).touches === true;

/** What a run climbs in iteration t, and by which it converges; null where nothing is promised. */
export function objectiveOf(choices: Choices, iteration: number): Line | null {
  const { inference } = choices;
  return climbs(choices) ? inferenceOf(inference).promised(inference, iteration).objective : null;
}

function climbs({ model, learning }: Choices): boolean {
  return learningOf(learning).climbs(learning, !kernels.of(model).inexact?.(model));
}

/** Iterations after which every block has been learnt. */
export function cycleOf({ model, learning }: Choices): number {
  return learningOf(learning).cycle(kindOf(model).blocks.length);
}
