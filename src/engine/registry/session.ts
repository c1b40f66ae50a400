import type { Bounds } from "../../checks/bounds.ts";
import type { Start } from "../../models/contract/kernel.ts";
import type { Spec } from "../../models/kinds.ts";
import type { InferenceChoice, LearningChoice } from "../../rules/index.ts";

/** Everything but the data that makes a run: the same choices give the same trace. */
export interface Choices {
  readonly model: Spec;
  readonly start: Start<unknown>;
  readonly inference: InferenceChoice;
  readonly learning: LearningChoice;
  readonly stop: Stop;
  /** For rules that draw. */
  readonly seed: number;
}

/** Whether a run is exact EM, whose theory the chart can go by. */
export const isExactEm = ({ inference, learning }: Pick<Choices, "inference" | "learning">) =>
  inference.kind === "exact" && learning.kind === "closed-form";

export interface Stop {
  /** On the rise per point of the promised objective over one iteration; 0 runs to the cap. */
  readonly tolerance: number;
  readonly maxIterations: number;
}

export const defaultStop: Stop = { tolerance: 1e-6, maxIterations: 500 };

export const stopBounds = {
  tolerance: { least: 0 },
  maxIterations: { whole: true, least: 1, most: 100_000 },
} as const satisfies { readonly [Name in keyof Stop]: Bounds };
