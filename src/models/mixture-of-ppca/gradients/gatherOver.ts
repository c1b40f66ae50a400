import type { Data } from "../../contract/kernel.ts";
import { gather } from "../../shared/labels/gather.ts";
import { retake } from "../../shared/labels/retake.ts";
import { pickedFrom } from "../../shared/points.ts";
import { allocate, evidence, type GappedQ, type GappedStatistics } from "../kernel/gaps/block.ts";
import { sumOver } from "../kernel/gaps/infer.ts";
import { gappedBy, logJoint } from "../kernel/gaps/ready.ts";
import {
  allocate as allocatePlain,
  type MixtureQ,
  evidence as plainEvidence,
} from "../kernel/infer.ts";
import { readyOf } from "../kernel/logJoint.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";

/** The statistics of the q in force over some points alone, block by block as the pass has them. */
export function gatherOver(
  spec: MixtureOfPpcaSpec,
  { points }: Data,
  q: MixtureQ,
  indices: Uint32Array,
): Statistics {
  const data = { points: pickedFrom(points, indices) };
  const [own, { stats }] = [allocatePlain(spec, data), plainEvidence(spec, data)];
  if (!q.theta) return stats;
  for (const [k, { posterior }] of readyOf(q.theta).entries()) {
    const each = stats[k];
    if (each) each.posterior = posterior;
  }
  const moments = stats.map((each) => each.moments);
  retake(q, own.block, indices, () => gather(data.points, own, moments));
  return stats;
}

/** The same of rows with gaps. */
export function gatherOverGaps(
  spec: MixtureOfPpcaSpec,
  { points }: Data,
  q: GappedQ,
  indices: Uint32Array,
): GappedStatistics {
  const data = { points: pickedFrom(points, indices) };
  const [own, { stats }] = [allocate(spec, data), evidence(spec, data)];
  if (!q.theta) return stats;
  const gapped = gappedBy(data.points, q.theta);
  for (const [k, each] of stats.entries()) each.base = gapped.components[k]?.one ?? null;
  const moments = stats.map((each) => each.moments);
  const sum = sumOver(gapped, own);
  retake(q, own.block, indices, () => {
    logJoint(gapped, own.block, own.about);
    gather(data.points, own, moments, sum);
  });
  return stats;
}
