import { cholesky } from "./cholesky.ts";
import { type Eigen, symmetricEigen } from "./eigen.ts";
import { at, build, type Matrix } from "./matrix.ts";

/** Of the largest eigenvalue, a dimension: what rounding of the entries may move the others by. */
const ROUNDING = 8 * Number.EPSILON;

/** How far rounding of the entries of a matrix may move its eigenvalues. */
export function roundingOf({ values }: Eigen): number {
  return ROUNDING * values.length * Math.max(0, values.at(-1) ?? 0);
}

/**
 * Eigenvalues raised to `least`. One that is within rounding of 0 says nothing, and is `least` too;
 * null where all stay as they are.
 */
export function raisedTo(least: number, eigen: Eigen): readonly number[] | null {
  const unknown = roundingOf(eigen);
  const low = (value: number) => value < least || (value <= unknown && value !== least);
  return eigen.values.some(low) ? eigen.values.map((value) => (low(value) ? least : value)) : null;
}

/**
 * The Cholesky factor of a symmetric matrix that is known to be at least `least`·I: of the matrix
 * itself, or where its entries are too coarse to tell its smallest eigenvalues, of the one whose
 * smallest are `least`. Null where there is none.
 */
export function factorAbove(least: number, a: Matrix): Matrix | null {
  if (!a.every((row) => row.every(Number.isFinite))) return null;
  const eigen = symmetricEigen(a);
  if ((eigen.values[0] ?? 0) > roundingOf(eigen)) return cholesky(a);
  const values = raisedTo(least, eigen) ?? eigen.values;
  return triangular(values, eigen.vectors);
}

/** L with L·Lᵀ = Σ_m λ_m v_m v_mᵀ, by rotations (QR of √λ·vᵀ), so that no product is formed. */
function triangular(values: readonly number[], vectors: Matrix): Matrix {
  const size = values.length;
  // The largest first, so that what is small is not added to what is large.
  const rows = build(size, size, (i, j) => {
    const m = size - 1 - i;
    return Math.sqrt(values[m] ?? 0) * at(vectors, m, j);
  });
  for (let j = 0; j < size; j++)
    for (let i = j + 1; i < size; i++) {
      const [upper, under] = [rows[j] ?? [], rows[i] ?? []];
      const length = Math.hypot(upper[j] ?? 0, under[j] ?? 0);
      if (length === 0) continue;
      const [c, s] = [(upper[j] ?? 0) / length, (under[j] ?? 0) / length];
      for (let m = 0; m < size; m++) {
        const [x, y] = [upper[m] ?? 0, under[m] ?? 0];
        upper[m] = c * x + s * y;
        under[m] = c * y - s * x;
      }
    }
  return build(size, size, (i, j) => {
    const sign = at(rows, j, j) < 0 ? -1 : 1;
    return j > i ? 0 : sign * at(rows, j, i);
  });
}
