import { multiply } from "../../../maths/linear/matrix.ts";
import { type Axes, seenAt } from "../../shared/axes.ts";
import type { PpcaTheta } from "../theta.ts";

/** Loadings AW; noise along orthonormal axes is what it is along the columns, Aσ²IAᵀ = σ²I. */
export const marginal = ({ mean, loadings, noise }: PpcaTheta, axes: Axes): PpcaTheta => ({
  mean: seenAt(axes, mean),
  loadings: multiply(axes.rows, loadings),
  noise,
});
