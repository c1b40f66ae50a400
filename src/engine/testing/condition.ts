import { symmetricEigen } from "../../maths/linear/eigen.ts";
import type { Matrix } from "../../maths/linear/matrix.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { covarianceOf, type PpcaTheta } from "../../models/ppca/theta.ts";
import type { Frame } from "../run/frame.ts";

/** The largest eigenvalue of any covariance of a run over the smallest: what rounding grows by. */
export function conditionOf(frames: readonly Frame[]): number {
  const values = covariancesOf(frames).flatMap((s) => symmetricEigen(s).values);
  return Math.max(...values) / Math.min(...values);
}

/** Every covariance of a run. */
export const covariancesOf = (frames: readonly Frame[]): Matrix[] =>
  frames.flatMap(({ theta }) => {
    const of = theta as GaussianMixtureTheta | PpcaTheta;
    return "covariances" in of ? of.covariances : [covarianceOf(of)];
  });

/** Up to this condition two ways to compute a run agree to the tolerances of the tests. */
export const WELL = 1e6;
