import { at, build, type Matrix } from "./matrix.ts";

export interface Eigen {
  /** Eigenvalues, ascending. */
  readonly values: readonly number[];
  /** vectors[i] is the unit eigenvector of values[i]. */
  readonly vectors: Matrix;
}

const SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric D×D matrix by cyclic Jacobi rotations,
 * accurate to rounding also for small eigenvalues of well-scaled matrices.
 * Source: Golub & Van Loan, Matrix Computations, section 8.5.
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const a = build(size, size, (i, j) => at(matrix, i, j));
  const v = build(size, size, (i, j) => (i === j ? 1 : 0));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let changed = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) changed = rotate(a, v, p, q) || changed;
    if (!changed) break;
  }
  const order = a.map((_, i) => i).sort((i, j) => at(a, i, i) - at(a, j, j));
  return {
    values: order.map((i) => at(a, i, i)),
    vectors: order.map((i) => v.map((row) => row[i] ?? 0)),
  };
}

/** Zeroes a_pq by a rotation from both sides; false where it was zero to rounding already. */
function rotate(a: number[][], v: number[][], p: number, q: number): boolean {
  const apq = at(a, p, q);
  const scale = Math.sqrt(Math.abs(at(a, p, p))) * Math.sqrt(Math.abs(at(a, q, q)));
  if (apq === 0 || Math.abs(apq) < Number.EPSILON * 1e-3 * scale) return false;
  const tau = (at(a, q, q) - at(a, p, p)) / (2 * apq);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (const row of a) turn(row, p, q, c, s);
  const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []];
  for (let j = 0; j < a.length; j++) {
    const [x, y] = [rowP[j] ?? 0, rowQ[j] ?? 0];
    rowP[j] = c * x - s * y;
    rowQ[j] = s * x + c * y;
  }
  for (const row of v) turn(row, p, q, c, s);
  return true;
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}
