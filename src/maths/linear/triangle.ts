import { at, build, entry, type Matrix, type Vector } from "./matrix.ts";

/**
 * R of a QR decomposition, K×K upper triangular, grown row by row: RᵀR = AᵀA for all rows of A
 * so far. A is never multiplied by itself, so that what is lost is lost of A's condition, not of its
 * square, and each column keeps its own precision whatever its size.
 */
export function emptyTriangle(size: number): number[][] {
  return build(size, size, () => 0);
}

/**
 * R with the rows of `block` (column by column) added, by a Householder reflection a column. Neither is changed.
 * Source: Golub & Van Loan, Matrix Computations, sections 5.2 and 6.5.
 */
export function withRows(triangle: Matrix, block: readonly Vector[]): number[][] {
  const r = triangle.map((row) => [...row]);
  const b = block.map((column) => Float64Array.from(column));
  for (const [j, column] of b.entries()) {
    const top = r[j] as number[];
    const size = column.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    if (!(size > 0)) continue;
    const pivot = entry(top, j);
    const scale = Math.max(size, Math.abs(pivot));
    let square = 0;
    for (const x of column) square += (x / scale) ** 2;
    const length = Math.sqrt((pivot / scale) ** 2 + square);
    const head = pivot / scale + (pivot < 0 ? -length : length);
    const over = 2 / (head ** 2 + square);
    for (let k = j + 1; k < r.length; k++) {
      const other = b[k] as Float64Array;
      let along = head * entry(top, k);
      for (let n = 0; n < column.length; n++)
        along += ((column[n] as number) / scale) * (other[n] as number);
      along *= over;
      top[k] = entry(top, k) - along * head;
      for (let n = 0; n < column.length; n++)
        other[n] = (other[n] as number) - (along * (column[n] as number)) / scale;
    }
    top[j] = (pivot < 0 ? length : -length) * scale;
  }
  return r;
}

/** x with R x = b, by back substitution; R's diagonal has no 0. */
export function backSolve(triangle: Matrix, b: Vector): number[] {
  const x = new Array<number>(b.length).fill(0);
  for (let i = b.length - 1; i >= 0; i--) {
    let left = entry(b, i);
    for (let j = i + 1; j < b.length; j++) left -= at(triangle, i, j) * entry(x, j);
    x[i] = left / at(triangle, i, i);
  }
  return x;
}

/** R⁻¹, upper triangular. */
export function inverseOfTriangle(triangle: Matrix): number[][] {
  const size = triangle.length;
  const columns = Array.from({ length: size }, (_, j) =>
    backSolve(
      triangle,
      Array.from({ length: size }, (_, i) => (i === j ? 1 : 0)),
    ),
  );
  return build(size, size, (i, j) => (i > j ? 0 : at(columns, j, i)));
}
