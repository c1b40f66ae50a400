import type { Promised } from "../rules/contract.ts";
import { modelOf } from "./registry/models.ts";
import { inferenceRules, learningRules } from "./registry/rules.ts";
import type { Choices } from "./session.ts";

/** What the rules of a run promise of its E-steps and of its M-steps. */
export interface Promises {
  readonly E: Promised;
  readonly M: Promised;
}

export function promisesOf({ model, inference, learning }: Choices): Promises {
  const maximises = modelOf(model).maximises(model);
  return {
    E: inferenceRules[inference.kind].promised,
    M: learningRules[learning.kind].promised(maximises),
  };
}
