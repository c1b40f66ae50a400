import type { Data, Start } from "../contract/kernel.ts";
import { spreadOf } from "../shared/spread.ts";
import { designOf } from "./kernel/design.ts";
import type { RegressionSpec } from "./spec.ts";
import { faultIn, type RegressionTheta } from "./theta.ts";

/**
 * θ₀, as it is given, β = λ = 1, or λ = 1 with a noise as wide as y is. Throws with a sentence where
 * it is none, or where a power of x lies beyond the numbers.
 */
export function start(
  { basis }: RegressionSpec,
  { points }: Data,
  from: Start<RegressionTheta>,
): RegressionTheta {
  const theta = "kind" in from ? byRule(from.kind, points) : from;
  const fault = faultIn(theta);
  if (fault) throw new Error(`start.${fault.place} ${fault.message}.`);
  const { triangle } = designOf(basis, points);
  if (!triangle.every((row) => row.every((value) => Math.abs(value) < LARGEST)))
    throw new Error("What the weights weigh leaves the numbers: a power of x is too large.");
  return theta;
}

/** Of √(yᵀy) and of the columns of Φ: their squares are still numbers. */
const LARGEST = 1e120;

function byRule(rule: string, points: Data["points"]): RegressionTheta {
  if (rule === "units") return { beta: 1, lambda: 1 };
  if (rule !== "spread") throw new Error(`There is no start called "${rule}".`);
  const sd = points.size > 0 ? (spreadOf(points).at(-1) ?? 0) : 0;
  return { beta: sd > 0 ? 1 / sd ** 2 : 1, lambda: 1 };
}
