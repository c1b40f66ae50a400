import type { Data } from "../../contract/kernel.ts";
import { BLOCK } from "../../shared/labels/block.ts";
import { type Moments, newMoments } from "../../shared/moments.ts";
import { pickedFrom } from "../../shared/points.ts";
import { allocate, type Responsibilities } from "../kernel/pass/block.ts";
import { gather } from "../kernel/pass/gather.ts";

/** The moments of the q in force over some points alone, block by block as `gather` does. */
export function gatherOver({ points }: Data, q: Responsibilities, indices: Uint32Array): Moments[] {
  const picked = pickedFrom(points, indices);
  const own = allocate(q.components, { points: picked });
  const stats = newMoments(q.components, points.dimensions);
  const { block } = own;
  block.inverse.fill(1);
  for (let from = 0; from < indices.length; from += BLOCK) {
    block.from = from;
    block.size = Math.min(BLOCK, indices.length - from);
    for (let k = 0; k < q.components; k++)
      for (let i = 0; i < block.size; i++) {
        const n = indices[from + i] as number;
        block.weights[k * BLOCK + i] = q.values[k * q.size + n] as number;
      }
    gather(picked, own, stats);
  }
  return stats;
}
