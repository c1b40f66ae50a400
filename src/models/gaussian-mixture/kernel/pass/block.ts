import type { Data } from "../../../contract/kernel.ts";
import { type Moments, newMoments } from "../../../shared/moments.ts";

/** Points handled together: few enough to stay in the first-level cache with all K components. */
export const BLOCK = 128;

/** Scratch room for one block of at most BLOCK points; reused, so that no pass allocates per point. */
export interface Block {
  /** First point and number of points. */
  from: number;
  size: number;
  /** K×BLOCK: log p(x_n, z_n = k | θ). */
  readonly logJoint: Float64Array;
  /** K×BLOCK: q(z_n = k) before it is divided by its sum over k. */
  readonly weights: Float64Array;
  /** One over that sum, point by point. */
  readonly inverse: Float64Array;
  /** D×BLOCK: L⁻¹(x − μ), for D other than 2. */
  readonly solved: Float64Array;
  /** The moments of one component over the block. */
  readonly share: Moments;
}

/** γ component by component: values[k · size + n], with scratch room for one block. */
export interface Responsibilities {
  readonly size: number;
  readonly components: number;
  readonly values: Float64Array;
  readonly block: Block;
}

export function allocate(components: number, { points }: Data): Responsibilities {
  const { size, dimensions } = points;
  const block = newBlock(components, dimensions);
  return { size, components, values: new Float64Array(components * size), block };
}

export function newBlock(components: number, dimensions: number): Block {
  const [share] = newMoments(1, dimensions) as [Moments];
  return {
    from: 0,
    size: 0,
    logJoint: new Float64Array(components * BLOCK),
    weights: new Float64Array(components * BLOCK),
    inverse: new Float64Array(BLOCK),
    solved: new Float64Array(dimensions * BLOCK),
    share,
  };
}
