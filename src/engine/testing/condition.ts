import { symmetricEigen } from "../../maths/linear/eigen.ts";
import type { Matrix } from "../../maths/linear/matrix.ts";
import { covariancesIn } from "../../models/testing/cases.ts";
import type { Frame } from "../run/frame.ts";

/** The largest eigenvalue of any covariance of a run over the smallest: what rounding grows by; 1 where there is none. */
export function conditionOf(frames: readonly Frame[]): number {
  const values = covariancesOf(frames).flatMap((s) => symmetricEigen(s).values);
  return values.length === 0 ? 1 : Math.max(...values) / Math.min(...values);
}

/** Every covariance of a run. */
export const covariancesOf = (frames: readonly Frame[]): readonly Matrix[] =>
  frames.flatMap(({ theta }) => covariancesIn(theta));

/** Up to this condition two ways to compute a run agree to the tolerances of the tests. */
export const WELL = 1e6;
