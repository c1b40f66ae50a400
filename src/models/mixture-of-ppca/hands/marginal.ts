import { multiply } from "../../../maths/linear/matrix.ts";
import { type Axes, seenAt } from "../../shared/axes/axes.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";

/** Of each component loadings AW; round noise is the same along orthonormal axes. */
export const marginal = (theta: MixtureOfPpcaTheta, axes: Axes): MixtureOfPpcaTheta => ({
  ...theta,
  means: theta.means.map((mean) => seenAt(axes, mean)),
  loadings: theta.loadings.map((w) => multiply(axes.rows, w)),
});
