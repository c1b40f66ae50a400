import { at, type Matrix } from "../../../maths/linear/matrix.ts";
import type { Start } from "../../contract/kernel.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/**
 * Whether θ₀ has equal weights and equal spherical covariances. A rule for the means gives both
 * where the family is spherical; random responsibilities give neither.
 */
export function isLevel(
  { covariance }: GaussianMixtureSpec,
  start: Start<GaussianMixtureTheta>,
): boolean {
  if ("kind" in start)
    return (
      (covariance === "spherical" || covariance === "tiedSpherical") &&
      start.kind !== "random-responsibilities"
    );
  return isEven(start) && sharedVariance(start) !== null;
}

/** Whether all weights are the same. */
export const isEven = ({ weights }: GaussianMixtureTheta): boolean =>
  weights.every((weight) => weight === weights[0]);

/** s² of covariances that are all s²I; null where they are not. */
export function sharedVariance({ covariances }: Pick<GaussianMixtureTheta, "covariances">) {
  const [first] = covariances;
  if (!first) return null;
  const variance = at(first, 0, 0);
  const isRound = (s: Matrix) =>
    s.every((row, i) => row.every((value, j) => value === (i === j ? variance : 0)));
  return covariances.every(isRound) ? variance : null;
}
