import { entry } from "../../maths/linear/matrix.ts";
import { categorical, normal, type Rng } from "../../maths/random.ts";
import type { Density } from "../contract/drawn/density.ts";
import { kernelOf } from "../shared/gaussians/gaussians.ts";
import { BLOCK } from "../shared/labels/block.ts";
import { newBlock } from "../shared/labels/responsibilities.ts";
import { type Points, pointsFromRows } from "../shared/points.ts";
import { componentsOf } from "./kernel/components.ts";
import { logJoint } from "./kernel/pass/logJoint.ts";
import type { GaussianMixtureSpec } from "./spec.ts";
import type { GaussianMixtureTheta } from "./theta.ts";

export const density: Density<GaussianMixtureSpec, GaussianMixtureTheta> = {
  logJoint: logJointAt,
  sample,
};

/** log π_k + log N(x_n | μ_k, Σ_k), into[k · N + n], at points that need not be the data's. */
function logJointAt(
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

/** Draws z_n by the weights, then x_n = μ_z + L_z ε with ε standard normal and L Lᵀ = Σ_z. */
function sample(
  { floor }: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  size: number,
  rng: Rng,
): Points {
  const components = componentsOf(theta, floor);
  const rows = Array.from({ length: size }, () => {
    const { mean = [], lower = [] } = components[categorical(rng, theta.weights)] ?? {};
    const noise = mean.map(() => normal(rng));
    return mean.map((m, d) => (lower[d] ?? []).reduce((sum, l, e) => sum + l * entry(noise, e), m));
  });
  return pointsFromRows(rows);
}
