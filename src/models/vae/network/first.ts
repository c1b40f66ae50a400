import type { Rng } from "../../../maths/random.ts";
import type { Network } from "./network.ts";

/**
 * Weights to begin with: uniform on ±√(6/(inputs + outputs)) of each layer, biases 0.
 * Source: Glorot & Bengio (2010), eq. 16.
 */
export function firstWeights({ layers, size }: Network, rng: Rng): Float64Array {
  const weights = new Float64Array(size);
  for (const { inputs, outputs, at } of layers) {
    const reach = Math.sqrt(6 / (inputs + outputs));
    for (let i = 0; i < inputs * outputs; i++) weights[at + i] = reach * (2 * rng() - 1);
  }
  return weights;
}
