import { cholesky } from "../../../maths/cholesky.ts";
import { factorAbove } from "../../../maths/factor.ts";
import type { Matrix } from "../../../maths/matrix.ts";
import type { Floor } from "../spec.ts";

/**
 * The Cholesky factor of a covariance; under a clamp its smallest eigenvalues are no less than ε
 * though Σ is too coarse to hold them. Null where it is not positive definite.
 */
export function factorOf(s: Matrix, floor: Floor): Matrix | null {
  return floor?.kind === "clamp" ? factorAbove(floor.eps, s) : cholesky(s);
}
