import { inverseOf } from "../../../maths/linear/inverse.ts";
import { at, build, entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";

/** A Gaussian's regression of one missing entry of a point on those that are there. */
export interface Regressed {
  /** μ_d. */
  readonly base: number;
  /** b_j (x_j − μ_j) of each entry j that is there, in the order of the columns. */
  readonly terms: readonly { readonly slope: number; readonly away: number }[];
  /** Var[x_d | x_o] = Σ_dd − Σ_do Σ_oo⁻¹ Σ_od. */
  readonly variance: number;
}

/**
 * Of each missing entry of x (a NaN), in the order of the columns, its regression with the slopes
 * b = Σ_do Σ_oo⁻¹. Throws where Σ_oo is not positive definite. Source: Bishop, PRML, eqs 2.81 and 2.82.
 */
export function regress(mean: Vector, covariance: Matrix, x: Vector): Regressed[] {
  const axes = Array.from(x.keys());
  const there = axes.filter((d) => !Number.isNaN(x[d]));
  const { length } = there;
  const inner = build(length, length, (i, j) => at(covariance, entry(there, i), entry(there, j)));
  const inverse = inverseOf(inner);
  return axes
    .filter((d) => Number.isNaN(x[d]))
    .map((d) => {
      const across = there.map((j) => at(covariance, d, j));
      const slopes = inverse.map((row) => row.reduce((sum, w, j) => sum + w * entry(across, j), 0));
      return {
        base: entry(mean, d),
        terms: there.map((j, i) => ({
          slope: entry(slopes, i),
          away: entry(x, j) - entry(mean, j),
        })),
        variance:
          at(covariance, d, d) - slopes.reduce((sum, b, i) => sum + b * entry(across, i), 0),
      };
    });
}
