import { fixed } from "../../../maths/format.ts";
import { partsOf } from "../../../maths/sums.ts";

/** Weights are told in two decimals. */
const WEIGHT = { decimals: 2, exponent: 0 };

/** What stands beside each component, as "1 · π = 0.43"; the weights shown add up to 1. */
export const weightLabels = (weights: readonly number[]): string[] =>
  partsOf(weights, 1, WEIGHT, (weight) => fixed(weight, 2)).map(
    (weight, k) => `${k + 1} · π = ${weight}`,
  );
