import type { Matrix, Vector } from "../../../maths/linear/matrix.ts";
import type { Moments } from "../../shared/moments.ts";
import { floored } from "../family.ts";
import type { GaussianMixtureSpec } from "../spec.ts";

/** What the M-step makes of the statistics of a component. */
export interface Estimates {
  /** π from the soft counts. */
  weights(counts: Vector): Vector;
  /** μ of a component that has points. */
  mean(moments: Moments, total: number): Vector;
  /** Σ where the mean square about μ, over `count` of all `total` points, is `square` (D×D, in its family). */
  covariance(square: Matrix, count: number, total: number): Matrix;
  /** Σ of a component without points, which had `before`. */
  unseen(before: Matrix): Matrix;
  /** Whether a covariance may collapse, so that EM has to stop there. */
  readonly collapses: boolean;
  /** Whether a component without points is lost for good. */
  readonly empties: boolean;
}

/** Maximum likelihood, with the floor of `spec`. Source: Bishop, PRML, eqs 9.24 to 9.27. */
export function likeliest({ floor }: GaussianMixtureSpec): Estimates {
  return {
    weights: (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      return counts.map((count) => count / total);
    },
    mean: ({ mean }) => Array.from(mean),
    covariance: (square) => floored(floor, square),
    unseen: (before) => before,
    collapses: floor === null,
    empties: true,
  };
}
