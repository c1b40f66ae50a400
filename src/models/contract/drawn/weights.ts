import type { Matrix, Vector } from "../../../maths/linear/matrix.ts";

/** A Gaussian belief about two numbers. */
export interface Belief {
  readonly kind: "prior" | "likelihood" | "posterior";
  /** As it is told: "prior". */
  readonly name: string;
  readonly centre: readonly [number, number];
  readonly covariance: Matrix;
}

/** What is believed of two of the numbers that a z, one for all points, is made of. */
export interface TwoWeights {
  readonly beliefs: readonly Belief[];
  /** Those that the curves drawn of q have. */
  readonly drawn: readonly Vector[];
}
