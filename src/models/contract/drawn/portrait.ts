import type { Matrix, Vector } from "../../../maths/linear/matrix.ts";
import type { PlaneBox } from "../scene.ts";

/** A Gaussian of the plane. */
export interface Moments {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/** The density of p along one axis: places and p there. */
export interface Marginal {
  readonly places: Float64Array;
  readonly density: Float64Array;
}

/** What is known of the p(z) that q is to be like, where the plane is that of z. */
export interface Portrait {
  /** Where its mass is, with room about it. */
  readonly box: PlaneBox;
  /** Laplace's Gaussian: p's top, with the curvature there; null where it is not curved down to all sides. */
  readonly laplace: Moments | null;
  /** Across and up. */
  readonly marginals: readonly [Marginal, Marginal];
  /** What ℓ may be off by, in nats. */
  readonly error: number;
}
