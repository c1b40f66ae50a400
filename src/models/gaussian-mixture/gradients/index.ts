import type { Data, Gradients } from "../../contract/kernel.ts";
import { hasGaps } from "../../shared/gaps/hasGaps.ts";
import { gather } from "../../shared/labels/gather.ts";
import { allocate, type Responsibilities } from "../../shared/labels/responsibilities.ts";
import { retake } from "../../shared/labels/retake.ts";
import { type Moments, newMoments } from "../../shared/moments.ts";
import { pickedFrom } from "../../shared/points.ts";
import type { GappedQ } from "../kernel/gaps/block.ts";
import { pullOf } from "../maximise/prior.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { climb } from "./climb.ts";
import { gatherOverGaps } from "./gatherOverGaps.ts";

/** Gradient steps of a Gaussian mixture, with the pull of its prior. */
export const gradients: Gradients<
  GaussianMixtureSpec,
  GaussianMixtureTheta,
  Responsibilities,
  Moments[]
> = {
  gatherOver: ({ floor }, data, q, points) =>
    hasGaps(data.points)
      ? gatherOverGaps(floor, data, q as GappedQ, points)
      : gatherOver(data, q, points),
  climb: (spec, stats, theta, stepSize, size, units) =>
    climb(spec, stats, theta, stepSize, size, units, spec.prior && pullOf(spec, spec.prior)),
};

/** The moments of the q in force over some points alone, block by block as `gather` does. */
function gatherOver({ points }: Data, q: Responsibilities, indices: Uint32Array): Moments[] {
  const picked = pickedFrom(points, indices);
  const own = allocate(q.components, { points: picked });
  const stats = newMoments(q.components, points.dimensions);
  retake(q, own.block, indices, () => gather(picked, own, stats));
  return stats;
}
