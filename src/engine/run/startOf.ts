import { seeded } from "../../maths/random.ts";
import type { Data } from "../../models/contract/kernel.ts";
import { kernelFor } from "../../models/faces.ts";
import { inferenceOf } from "../../rules/loaded.ts";
import type { Choices } from "../registry/session.ts";

/** θ₀ of a session: itself, or drawn by its rule. Throws Error with a sentence where the data do not allow it. */
export function startOf(data: Data, choices: Choices): unknown {
  const { model, start } = choices;
  return kernelFor(model, data).start(model, data, start, rngOf(choices));
}

/** φ₀ of a session that begins at a θ, where its inference rule has q carry one; else undefined. */
export function phiOf(data: Data, choices: Choices, theta: unknown): unknown {
  const { model, start, inference } = choices;
  if (!inferenceOf(inference).carries) return undefined;
  return kernelFor(model, data).phi?.first(model, data, start, theta, rngOf(choices));
}

/** A start that is drawn has a seed of its own. */
function rngOf({ start, seed }: Choices) {
  const drawn = typeof start === "object" && start !== null && "seed" in start;
  return seeded(drawn ? Number(start.seed) : seed);
}
