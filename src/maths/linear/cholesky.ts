import { at, type Matrix, type Vector } from "./matrix.ts";

/**
 * The lower-triangular L with L·Lᵀ = a, for symmetric a (D×D); null where a pivot
 * is not positive, that is, where a is not positive definite in double precision.
 * Source: Golub & Van Loan, Matrix Computations, algorithm 4.2.1.
 */
export function cholesky(a: Matrix): number[][] | null {
  const size = a.length;
  const lower: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = new Array(size).fill(0);
    lower.push(row);
    for (let j = 0; j <= i; j++) {
      let sum = at(a, i, j);
      for (let m = 0; m < j; m++) sum -= at(lower, i, m) * at(lower, j, m);
      if (i > j) row[j] = sum / at(lower, j, j);
      else if (sum > 0 && Number.isFinite(sum)) row[i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/** log |L·Lᵀ| = 2 Σ log L_ii, from the diagonal, so that no determinant under- or overflows. */
export function logDeterminant(lower: Matrix): number {
  return lower.reduce((sum, _, i) => sum + 2 * Math.log(at(lower, i, i)), 0);
}

/** The z with L·z = b, by forward substitution. */
export function forwardSolve(lower: Matrix, b: Vector): number[] {
  const z: number[] = [];
  for (let i = 0; i < lower.length; i++) {
    let sum = b[i] ?? 0;
    for (let j = 0; j < i; j++) sum -= at(lower, i, j) * (z[j] ?? 0);
    z.push(sum / at(lower, i, i));
  }
  return z;
}

/** vᵀ (L·Lᵀ)⁻¹ v, the squared Mahalanobis length of v. */
export function mahalanobis(lower: Matrix, v: Vector): number {
  return forwardSolve(lower, v).reduce((sum, z) => sum + z * z, 0);
}

/** tr((L·Lᵀ)⁻¹ s) for symmetric s (D×D). */
export function traceOfSolve(lower: Matrix, s: Matrix): number {
  // tr(L⁻¹ s L⁻ᵀ): solve for the columns of Y = L⁻¹ s, then for the rows of Y.
  const size = lower.length;
  const columns = s.map((row) => forwardSolve(lower, row));
  let total = 0;
  for (let i = 0; i < size; i++) {
    const row = columns.map((column) => column[i] ?? 0);
    total += forwardSolve(lower, row)[i] ?? 0;
  }
  return total;
}
