/** Points handled together: few enough to stay in the first-level cache with all K labels. */
export const BLOCK = 128;

/** The tables of one block of at most BLOCK points, reused from block to block. */
export interface LabelBlock {
  /** First point and number of points. */
  from: number;
  size: number;
  /** K×BLOCK: log p(x_n, z_n = k | θ). */
  readonly logJoint: Float64Array;
  /** K×BLOCK: q(z_n = k) before it is divided by its sum over k. */
  readonly weights: Float64Array;
  /** One over that sum, point by point. */
  readonly inverse: Float64Array;
}

export function newLabelBlock(labels: number): LabelBlock {
  return {
    from: 0,
    size: 0,
    logJoint: new Float64Array(labels * BLOCK),
    weights: new Float64Array(labels * BLOCK),
    inverse: new Float64Array(BLOCK),
  };
}
