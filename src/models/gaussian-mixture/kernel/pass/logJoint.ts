import type { Vector } from "../../../../maths/linear/matrix.ts";
import type { Kernel } from "../../../shared/gaussians/gaussians.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import type { Block } from "../../../shared/labels/responsibilities.ts";
import type { Points } from "../../../shared/points.ts";

/**
 * log p(x_n, z_n = k | θ) = log π_k + log N(x_n | μ_k, Σ_k) for the points of a block, into
 * block.logJoint[k · BLOCK + i]: with z = L⁻¹(x − μ), log N = constant − ½‖z‖².
 */
export function logJoint(kernels: readonly Kernel[], points: Points, block: Block): void {
  const fill = points.dimensions === 2 ? fillPlanar : fillAnyDimension;
  for (let k = 0; k < kernels.length; k++) fill(kernels[k] as Kernel, points, block, k * BLOCK);
}

function fillPlanar(kernel: Kernel, points: Points, block: Block, offset: number): void {
  const { from, size, logJoint: into } = block;
  const [xs, ys] = points.columns as [Float64Array, Float64Array];
  const [m0, m1] = kernel.mean as [number, number];
  const [[inverse0], [lower10, inverse1]] = kernel.rows as [[number], [number, number]];
  const { constant } = kernel;
  for (let i = 0; i < size; i++) {
    const z0 = ((xs[from + i] as number) - m0) * inverse0;
    const z1 = ((ys[from + i] as number) - m1 - lower10 * z0) * inverse1;
    into[offset + i] = constant - 0.5 * (z0 * z0 + z1 * z1);
  }
}

function fillAnyDimension(kernel: Kernel, points: Points, block: Block, offset: number): void {
  const { from, size, logJoint: into, solved } = block;
  const { dimensions } = points;
  into.fill(kernel.constant, offset, offset + size);
  for (let d = 0; d < dimensions; d++) {
    const column = points.columns[d] as Float64Array;
    const row = kernel.rows[d] as Vector;
    const mean = kernel.mean[d] as number;
    for (let i = 0; i < size; i++) {
      let z = (column[from + i] as number) - mean;
      for (let e = 0; e < d; e++) z -= (row[e] as number) * (solved[e * BLOCK + i] as number);
      z *= row[d] as number;
      solved[d * BLOCK + i] = z;
      into[offset + i] = (into[offset + i] as number) - 0.5 * z * z;
    }
  }
}
