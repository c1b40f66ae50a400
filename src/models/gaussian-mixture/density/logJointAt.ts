import { kernelOf } from "../../shared/gaussians.ts";
import { BLOCK } from "../../shared/labels/block.ts";
import type { Points } from "../../shared/points.ts";
import { componentsOf } from "../kernel/components.ts";
import { newBlock } from "../kernel/pass/block.ts";
import { logJoint } from "../kernel/pass/logJoint.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** log π_k + log N(x_n | μ_k, Σ_k), into[k · N + n], at points that need not be the data's. */
export function logJointAt(
  { floor }: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  points: Points,
  into: Float64Array,
): void {
  const kernels = componentsOf(theta, floor).map(kernelOf);
  const block = newBlock(kernels.length, points.dimensions);
  for (block.from = 0; block.from < points.size; block.from += BLOCK) {
    block.size = Math.min(BLOCK, points.size - block.from);
    logJoint(kernels, points, block);
    for (let k = 0; k < kernels.length; k++)
      into.set(
        block.logJoint.subarray(k * BLOCK, k * BLOCK + block.size),
        k * points.size + block.from,
      );
  }
}
