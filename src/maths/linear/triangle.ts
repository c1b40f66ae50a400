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
  const b = block.map((column) => [...column]);
  for (const [j, column] of b.entries()) {
    const top = r[j] as number[];
    // Rows above the first and below the last that is not 0 stay as they are.
    const from = column.findIndex((x) => x !== 0);
    if (from < 0) continue;
    const to = column.findLastIndex((x) => x !== 0) + 1;
    const pivot = entry(top, j);
    let scale = Math.abs(pivot);
    for (let n = from; n < to; n++) scale = Math.max(scale, Math.abs(column[n] as number));
    let square = 0;
    for (let n = from; n < to; n++) {
      column[n] = (column[n] as number) / scale;
      square += (column[n] as number) ** 2;
    }
    const length = Math.sqrt((pivot / scale) ** 2 + square);
    const head = pivot / scale + (pivot < 0 ? -length : length);
    const over = 2 / (head ** 2 + square);
    for (let k = j + 1; k < r.length; k++) {
      const other = b[k] as number[];
      let along = head * (top[k] as number);
      for (let n = from; n < to; n++) along += (column[n] as number) * (other[n] as number);
      along *= over;
      top[k] = (top[k] as number) - along * head;
      for (let n = from; n < to; n++)
        other[n] = (other[n] as number) - along * (column[n] as number);
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
  const inverse = build(size, size, () => 0);
  for (let j = 0; j < size; j++)
    for (let i = j; i >= 0; i--) {
      const row = triangle[i] as Vector;
      let left = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) left -= (row[k] as number) * at(inverse, k, j);
      (inverse[i] as number[])[j] = left / entry(row, i);
    }
  return inverse;
}
