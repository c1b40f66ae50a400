import { cholesky, forwardSolve } from "./cholesky.ts";
import { at, build, diagonal, type Matrix } from "./matrix.ts";

/** a⁻¹ for symmetric positive definite a (D×D), by its Cholesky factor. Throws where a is not. */
export function inverseOf(a: Matrix): number[][] {
  const lower = cholesky(a);
  if (!lower) throw new Error("A matrix to be inverted is not positive definite.");
  // Column j of L⁻¹ solves L z = e_j; a⁻¹ = L⁻ᵀ L⁻¹.
  const columns = diagonal(a.length, () => 1).map((unit) => forwardSolve(lower, unit));
  return build(a.length, a.length, (i, j) => {
    let sum = 0;
    for (let m = Math.max(i, j); m < a.length; m++) sum += at(columns, i, m) * at(columns, j, m);
    return sum;
  });
}
