import * as v from "valibot";
import { listOf, whole } from "../../checks/check.ts";
import { MAX_POINTS } from "../../checks/limits.ts";
import type { InferenceChoice, LearningChoice } from "../../engine/registry/allRules.ts";
import { defaultStop } from "../../engine/registry/session.ts";
import type { ByHand } from "../../rules/inference/byHand.ts";

type Schemas<Choice extends { kind: string }> = {
  readonly [C in Choice as C["kind"]]: v.GenericSchema<unknown, C>;
};

const above = "is not a finite number above 0";
const positive = v.pipe(v.number(above), v.finite(above), v.minValue(Number.MIN_VALUE, above));
const share = "is not a number above 0 and at most 1";
const MAX_STEPS = 10_000;

/** An inference choice as a file states it: what was brushed is read against the data later. */
type Stated =
  | Exclude<InferenceChoice, ByHand>
  | (Omit<ByHand, "brushed"> & { readonly brushed: unknown });

/** The fields of each inference rule. */
export const inference: Schemas<Stated> = {
  exact: v.strictObject({ kind: v.literal("exact") }),
  hard: v.strictObject({ kind: v.literal("hard") }),
  tempered: v.strictObject({
    kind: v.literal("tempered"),
    beta: v.optional(v.pipe(positive, v.maxValue(1, share)), 0.1),
    growth: v.optional(v.pipe(positive, v.minValue(1, "is not a finite number from 1 up")), 1.2),
  }),
  "monte-carlo": v.strictObject({
    kind: v.literal("monte-carlo"),
    samples: v.optional(whole(1, MAX_STEPS), 30),
  }),
  "by-hand": v.strictObject({
    kind: v.literal("by-hand"),
    brushed: v.optional(v.unknown(), []),
    next: v.optional(
      v.picklist(["M-step", "E-step"], 'is neither "M-step" nor "E-step"'),
      "M-step",
    ),
  }),
};

/** The fields of each learning rule. */
export const learning: Schemas<LearningChoice> = {
  "closed-form": v.strictObject({
    kind: v.literal("closed-form"),
    hold: v.exactOptional(listOf(v.string("is not a text"))),
  }),
  gradient: v.strictObject({
    kind: v.literal("gradient"),
    stepSize: v.optional(positive, 0.1),
    steps: v.optional(whole(1, MAX_STEPS), 1),
    batch: v.optional(v.nullable(whole(1, MAX_POINTS)), null),
    backtracking: v.optional(v.boolean("is not true or false"), false),
  }),
  ecm: v.strictObject({ kind: v.literal("ecm") }),
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
