import type { Choose, Data, Evidence } from "../../../contract/kernel.ts";
import { kernelOf } from "../../../shared/gaussians/gaussians.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import { chosen } from "../../../shared/labels/chosen.ts";
import { gather } from "../../../shared/labels/gather.ts";
import { clampObserved, posterior } from "../../../shared/labels/posterior.ts";
import type { Responsibilities } from "../../../shared/labels/responsibilities.ts";
import { type Moments, newMoments } from "../../../shared/moments.ts";
import type { Span } from "../../../shared/points.ts";
import type { Floor } from "../../spec.ts";
import type { GaussianMixtureTheta } from "../../theta.ts";
import { componentsOf } from "../components.ts";
import { logJoint } from "./logJoint.ts";

export { allocate, type Responsibilities } from "../../../shared/labels/responsibilities.ts";

export function evidence(components: number, { points }: Data): Evidence<Moments[]> {
  return { logLikelihood: 0, entropy: 0, stats: newMoments(components, points.dimensions) };
}

/**
 * The E-step on `span`: γ_nk = p(z_n = k | x_n, θ) into q, and ℓ(θ), H(q) and the moments of
 * q into `into`, block by block, so that each block is read once while it is in the cache.
 * A rule that chooses another q changes γ and H(q); ℓ(θ) stays what it is.
 * `span` begins at a multiple of BLOCK. Source: Bishop, PRML, section 9.2.2.
 */
export function infer(
  { points, observed }: Data,
  theta: GaussianMixtureTheta,
  { from, to }: Span,
  q: Responsibilities,
  into: Evidence<Moments[]>,
  choose: Choose | null = null,
  floor: Floor = null,
): void {
  const kernels = componentsOf(theta, floor).map(kernelOf);
  const { block } = q;
  for (let start = from; start < to; start += BLOCK) {
    block.from = start;
    block.size = Math.min(BLOCK, to - start);
    logJoint(kernels, points, block);
    if (observed) clampObserved(q.components, block, observed);
    if (choose) chosen(q.components, block, into, choose);
    else posterior(q.components, block, into);
    gather(points, q, into.stats);
  }
}
