import { symmetricEigen } from "../../maths/eigen.ts";
import type { Matrix } from "../../maths/matrix.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { covarianceOf, type PpcaTheta } from "../../models/ppca/theta.ts";
import type { Frame } from "../frame.ts";

/** The largest eigenvalue of any covariance of a run over the smallest: what rounding grows by. */
export function conditionOf(frames: readonly Frame[]): number {
  const values = frames.flatMap(({ theta }) =>
    covariancesOf(theta as GaussianMixtureTheta | PpcaTheta).flatMap(
      (s) => symmetricEigen(s).values,
    ),
  );
  return Math.max(...values) / Math.min(...values);
}

const covariancesOf = (theta: GaussianMixtureTheta | PpcaTheta): readonly Matrix[] =>
  "covariances" in theta ? theta.covariances : [covarianceOf(theta)];

/** Up to this condition two ways to compute a run agree to the tolerances of the tests. */
export const WELL = 1e6;
