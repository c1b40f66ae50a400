/** Points handled together: few enough to stay in the first-level cache with all K components. */
export const BLOCK = 128;

/** Scratch room for one block of at most BLOCK points; reused, so that no pass allocates per point. */
export interface Block {
  /** First point and number of points. */
  from: number;
  size: number;
  /** K×BLOCK: log p(x_n, z_n = k | θ). */
  readonly logJoint: Float64Array;
  /** K×BLOCK: q(z_n = k). */
  readonly weights: Float64Array;
  /** max_k of logJoint, point by point. */
  readonly top: Float64Array;
  /** Σ_k exp(logJoint − top), point by point. */
  readonly normaliser: Float64Array;
  /** D×BLOCK: L⁻¹(x − μ), for D other than 2. */
  readonly solved: Float64Array;
}

export function newBlock(components: number, dimensions: number): Block {
  return {
    from: 0,
    size: 0,
    logJoint: new Float64Array(components * BLOCK),
    weights: new Float64Array(components * BLOCK),
    top: new Float64Array(BLOCK),
    normaliser: new Float64Array(BLOCK),
    solved: new Float64Array(dimensions * BLOCK),
  };
}
