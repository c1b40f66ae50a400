import { cholesky, forwardSolve } from "./cholesky.ts";
import { at, build, diagonal, type Matrix } from "./matrix.ts";

/** a⁻¹ for symmetric positive definite a (D×D), by its Cholesky factor. Throws where a is not. */
export function inverseOf(a: Matrix): number[][] {
  const lower = cholesky(a);
  if (!lower) throw new Error("A matrix to be inverted is not positive definite.");
  return inverseOfFactor(lower);
}

/** (L·Lᵀ)⁻¹. */
export function inverseOfFactor(lower: Matrix): number[][] {
  const size = lower.length;
  // Column j of L⁻¹ solves L z = e_j; (L Lᵀ)⁻¹ = L⁻ᵀ L⁻¹.
  const columns = diagonal(size, () => 1).map((unit) => forwardSolve(lower, unit));
  return build(size, size, (i, j) => {
    let sum = 0;
    for (let m = Math.max(i, j); m < size; m++) sum += at(columns, i, m) * at(columns, j, m);
    return sum;
  });
}
