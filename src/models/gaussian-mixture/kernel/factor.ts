import { cholesky } from "../../../maths/linear/cholesky.ts";
import { factorAbove } from "../../../maths/linear/factor.ts";
import type { Matrix } from "../../../maths/linear/matrix.ts";
import type { Floor } from "../spec.ts";

/** Of each covariance its factor, with the ε it holds for: a step asks for it half a dozen times. */
const known = new WeakMap<Matrix, { readonly least: number; readonly lower: Matrix | null }>();

/**
 * The Cholesky factor of a covariance; under a clamp its smallest eigenvalues are no less than ε
 * though Σ is too coarse to hold them. Null where it is not positive definite.
 */
export function factorOf(s: Matrix, floor: Floor): Matrix | null {
  const least = floor?.kind === "clamp" ? floor.eps : 0;
  const before = known.get(s);
  if (before?.least === least) return before.lower;
  const lower = least > 0 ? factorAbove(least, s) : cholesky(s);
  known.set(s, { least, lower });
  return lower;
}
