import type { Vector } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";

/** An observed label that no component has, or (ℓ would be −∞) one whose weight is 0; else null. */
export function labelFault(components: number, { observed }: Data, weights: Vector | null) {
  for (const [n, label] of observed?.entries() ?? []) {
    const point = `Point ${n + 1} is observed in component ${label + 1}`;
    if (label >= components) return `${point}, but there are only ${components}.`;
    if (weights?.[label] === 0) return `${point}, which has weight 0.`;
  }
  return null;
}
