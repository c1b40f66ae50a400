import * as v from "valibot";
import type { inferenceRules, learningRules } from "../../engine/registry/rules.ts";
import { defaultStop } from "../../engine/session.ts";
import { whole } from "./check.ts";

type Schemas<Rules> = { readonly [Kind in keyof Rules]: v.GenericSchema<unknown, { kind: Kind }> };

/** The fields of each inference rule. */
export const inference: Schemas<typeof inferenceRules> = {
  exact: v.strictObject({ kind: v.literal("exact") }),
};

/** The fields of each learning rule. */
export const learning: Schemas<typeof learningRules> = {
  "closed-form": v.strictObject({ kind: v.literal("closed-form") }),
};

export const MAX_ITERATIONS = 100_000;
const tolerance = "is not a finite number from 0 up";

export const stop = v.strictObject({
  tolerance: v.optional(
    v.pipe(v.number(tolerance), v.finite(tolerance), v.minValue(0, tolerance)),
    defaultStop.tolerance,
  ),
  maxIterations: v.optional(whole(1, MAX_ITERATIONS), defaultStop.maxIterations),
});
