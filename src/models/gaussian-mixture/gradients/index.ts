import type { Data, Gradients } from "../../contract/kernel.ts";
import { BLOCK } from "../../shared/labels/block.ts";
import { type Moments, newMoments } from "../../shared/moments.ts";
import { pickedFrom } from "../../shared/points.ts";
import { allocate, type Responsibilities } from "../kernel/pass/block.ts";
import { gather } from "../kernel/pass/gather.ts";
import { pullOf } from "../maximise/prior.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { climb } from "./climb.ts";

/** Gradient steps of a Gaussian mixture, with the pull of its prior. */
export const gradients: Gradients<
  GaussianMixtureSpec,
  GaussianMixtureTheta,
  Responsibilities,
  Moments[]
> = {
  gatherOver: (_spec, data, q, points) => gatherOver(data, q, points),
  climb: (spec, stats, theta, stepSize, size, units) =>
    climb(spec, stats, theta, stepSize, size, units, spec.prior && pullOf(spec, spec.prior)),
};

/** The moments of the q in force over some points alone, block by block as `gather` does. */
function gatherOver({ points }: Data, q: Responsibilities, indices: Uint32Array): Moments[] {
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
