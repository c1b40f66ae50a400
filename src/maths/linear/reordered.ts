import { at, build, type Matrix } from "./matrix.ts";

/**
 * The Cholesky factor of L·Lᵀ with its rows and columns in another order, by rotations of the
 * columns of L: no product is formed, so that it is as exact as L, however near to singular. Its
 * first rows are the factor of the first rows and columns alone, and the last columns of the last rows
 * that of the Schur complement. Source: Golub & Van Loan, Matrix Computations, section 5.1.8.
 */
export function reordered(lower: Matrix, order: readonly number[]): number[][] {
  const size = lower.length;
  const rows = build(size, size, (i, j) => at(lower, order[i] ?? -1, j));
  for (let i = 0; i < size; i++) {
    const pivot = rows[i] as number[];
    for (let j = size - 1; j > i; j--) {
      const [x, y] = [pivot[i] as number, pivot[j] as number];
      if (y === 0) continue;
      const length = Math.hypot(x, y);
      const [c, s] = [x / length, y / length];
      for (let m = i; m < size; m++) {
        const row = rows[m] as number[];
        const [a, b] = [row[i] as number, row[j] as number];
        row[i] = c * a + s * b;
        row[j] = c * b - s * a;
      }
      pivot[j] = 0;
    }
    if ((pivot[i] as number) < 0)
      for (let m = i; m < size; m++)
        (rows[m] as number[])[i] = -((rows[m] as number[])[i] as number);
  }
  return rows;
}
