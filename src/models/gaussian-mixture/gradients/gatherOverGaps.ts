import type { Data } from "../../contract/kernel.ts";
import { gather } from "../../shared/labels/gather.ts";
import { retake } from "../../shared/labels/retake.ts";
import { type Moments, newMoments } from "../../shared/moments.ts";
import { pickedFrom } from "../../shared/points.ts";
import { allocate, type GappedQ } from "../kernel/gaps/block.ts";
import { gappedBy } from "../kernel/gaps/infer.ts";
import { logJoint } from "../kernel/gaps/logJoint.ts";
import { sumOver } from "../kernel/gaps/sum.ts";
import type { Floor } from "../spec.ts";

/** The moments of the q in force over some rows with gaps alone, block by block as the pass has them. */
export function gatherOverGaps(
  floor: Floor,
  { points }: Data,
  q: GappedQ,
  indices: Uint32Array,
): Moments[] {
  const stats = newMoments(q.components, points.dimensions);
  if (!q.theta) return stats;
  const picked = pickedFrom(points, indices);
  const own = allocate(q.components, { points: picked });
  const gapped = gappedBy(picked, q.theta, floor);
  const sum = sumOver(gapped);
  retake(q, own.block, indices, () => {
    logJoint(gapped, own.block);
    gather(picked, own, stats, sum);
  });
  return stats;
}
