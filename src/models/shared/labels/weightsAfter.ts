import { entry } from "../../../maths/linear/matrix.ts";

/** Weights after steps of their logits, taken through the softmax with its maximum out. ∂𝓛/∂l_k = N_k − N π_k. */
export function weightsAfter(weights: readonly number[], steps: readonly number[]): number[] {
  const logits = weights.map((weight, k) => Math.log(weight) + entry(steps, k));
  const top = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - top));
  const sum = raised.reduce((s, value) => s + value, 0);
  return raised.map((value) => value / sum);
}
