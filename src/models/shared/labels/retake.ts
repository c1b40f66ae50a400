import { BLOCK } from "./block.ts";
import type { Block, Responsibilities } from "./responsibilities.ts";

/** Takes the γ of some points from q into `block`, block by block; `each` sees every one. */
export function retake(
  q: Responsibilities,
  block: Block,
  indices: Uint32Array,
  each: () => void,
): void {
  block.inverse.fill(1);
  for (let from = 0; from < indices.length; from += BLOCK) {
    block.from = from;
    block.size = Math.min(BLOCK, indices.length - from);
    for (let k = 0; k < q.components; k++)
      for (let i = 0; i < block.size; i++) {
        const n = indices[from + i] as number;
        block.weights[k * BLOCK + i] = q.values[k * q.size + n] as number;
      }
    each();
  }
}
