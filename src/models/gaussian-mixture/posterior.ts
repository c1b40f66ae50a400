import { exponential } from "../../maths/exponential.ts";
import { BLOCK, type Block } from "./block.ts";

/** ℓ and H(q) of one block, in nats. */
export interface BlockSums {
  logLikelihood: number;
  entropy: number;
}

/**
 * The exact posterior over a block's log-joint table:
 * γ_nk = exp(a_nk − log Σ_j exp a_nj), into block.weights, with the maximum taken out.
 * Adds Σ_n log p(x_n | θ) and −Σ γ log γ to `sums`.
 *
 * Σ_n log s_n over the normalisers s_n is one logarithm of their product: each s_n lies in
 * [1, K], so that 128 of them stay far from overflow for K ≤ 200.
 * Source: Bishop, PRML, eq 9.23.
 */
export function posterior(components: number, block: Block, sums: BlockSums): void {
  const { size, logJoint, weights, top, normaliser } = block;
  for (let i = 0; i < size; i++) {
    let max = logJoint[i] as number;
    for (let k = 1; k < components; k++) {
      const a = logJoint[k * BLOCK + i] as number;
      if (a > max) max = a;
    }
    top[i] = max;
    normaliser[i] = 0;
  }
  for (let k = 0; k < components; k++) {
    const offset = k * BLOCK;
    for (let i = 0; i < size; i++) {
      const e = exponential((logJoint[offset + i] as number) - (top[i] as number));
      weights[offset + i] = e;
      normaliser[i] = (normaliser[i] as number) + e;
    }
  }
  let product = 1;
  let highest = 0;
  for (let i = 0; i < size; i++) {
    const s = normaliser[i] as number;
    product *= s;
    highest += top[i] as number;
    normaliser[i] = 1 / s;
  }
  let below = 0;
  for (let k = 0; k < components; k++) {
    const offset = k * BLOCK;
    for (let i = 0; i < size; i++) {
      const gamma = (weights[offset + i] as number) * (normaliser[i] as number);
      weights[offset + i] = gamma;
      if (gamma > 0) below += gamma * ((logJoint[offset + i] as number) - (top[i] as number));
    }
  }
  const logProduct = Math.log(product);
  sums.logLikelihood += highest + logProduct;
  sums.entropy += logProduct - below;
}

/** Clamps q where a label is observed: the other components' log joint becomes −∞. */
export function clampObserved(components: number, block: Block, observed: Int16Array): void {
  for (let i = 0; i < block.size; i++) {
    const label = observed[block.from + i] as number;
    if (label < 0) continue;
    for (let k = 0; k < components; k++)
      if (k !== label) block.logJoint[k * BLOCK + i] = Number.NEGATIVE_INFINITY;
  }
}
