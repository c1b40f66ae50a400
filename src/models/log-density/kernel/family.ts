import { at, diagonal, type Matrix, trace } from "../../../maths/linear/matrix.ts";
import type { Family } from "../spec.ts";
import type { Phi } from "../theta.ts";

/** The q of a family that has the moments nearest to these: the least KL(p ‖ q) where they are p's. Source: Bishop, PRML, section 10.1.2. */
export function inFamily(family: Family, { mean, covariance }: Phi): Phi {
  return { mean, covariance: covarianceIn(family, covariance) };
}

function covarianceIn(family: Family, covariance: Matrix): Matrix {
  if (family === "full") return covariance;
  const { length } = covariance;
  const equal = trace(covariance) / length;
  return diagonal(length, (d) => (family === "mean-field" ? at(covariance, d, d) : equal));
}

/** What keeps a covariance out of a family, or from being one; null where nothing does. */
export function covarianceFault(family: Family, covariance: Matrix): string | null {
  const [[a = Number.NaN, b = Number.NaN] = [], [c = Number.NaN, d = Number.NaN] = []] = covariance;
  if (covariance.length !== 2 || covariance.some((row) => row.length !== 2))
    return "is not a 2×2 matrix";
  if (b !== c) return "is not symmetric";
  if (!(a > 0 && a * d - b * b > 0)) return "is not positive definite";
  if (family !== "full" && b !== 0) return `is not diagonal, though the family is ${family}`;
  return family === "isotropic" && a !== d
    ? "has two variances that differ, though the family is isotropic"
    : null;
}
