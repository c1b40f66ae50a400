import type { Line, Move, OwnLine } from "../../models/contract/rule.ts";
import { kernels } from "../../models/faces.ts";
import { ellOf, kindOf } from "../../models/kinds.ts";
import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import type { Choices } from "../registry/session.ts";

/** The lines that the rules promise not to let fall in a half-step of iteration t. */
export function promisedOf(
  choices: Choices,
  move: Move,
  iteration: number,
): readonly (Line | OwnLine)[] {
  const promised = inferenceOf(choices.inference).promised(choices.inference, iteration);
  const own = aimIn(choices, iteration);
  if (move !== "M") return own ? [...(promised[move] ?? []), own] : (promised[move] ?? []);
  if (own) return [own];
  return climbs(choices) ? promised.M.filter((line) => keeps(choices, line)) : [];
}

/** Whether the learning rule, one that never lowers 𝓛 or of which a line is known, keeps this one up. */
function keeps({ model, learning }: Choices, line: Line | OwnLine): boolean {
  return learningOf(learning).keeps?.(model).includes(line) ?? true;
}

/** Whether the rules promise that the E-step of iteration t brings 𝓛 up to ℓ. */
export const touchesIn = ({ inference }: Choices, iteration: number): boolean =>
  inferenceOf(inference).promised(inference, iteration).touches === true;

/** What a run climbs in iteration t, and by which it converges; null where nothing is promised. */
export function objectiveOf(choices: Choices, iteration: number): Line | OwnLine | null {
  const own = aimIn(choices, iteration);
  if (own) return own;
  const line = climbs(choices) ? aimOf(choices, iteration) : null;
  return line && keeps(choices, line) ? line : null;
}

/** What the inference rule climbs in iteration t, where the learning rule never lowers 𝓛: 𝓛 where ℓ is not known exactly. */
export function aimOf(
  { model, inference }: Pick<Choices, "model" | "inference">,
  iteration: number,
): Line | null {
  const { objective } = inferenceOf(inference).promised(inference, iteration);
  return objective && ellOf(model) ? "elbo" : objective;
}

/** The model's own line that both rules climb, where the learning rule has one and q is the posterior. */
export const aimIn = (
  choices: Pick<Choices, "inference" | "learning">,
  iteration: number,
): OwnLine | null =>
  (inferenceOf(choices.inference).promised(choices.inference, iteration).touches &&
    learningOf(choices.learning).aim) ||
  null;

function climbs({ model, learning }: Choices): boolean {
  return learningOf(learning).climbs(learning, !kernels.of(model).inexact?.(model));
}

/** Iterations after which every block has been learnt. */
export function cycleOf({ model, learning }: Pick<Choices, "model" | "learning">): number {
  return learningOf(learning).cycle(kindOf(model).blocks.length);
}
