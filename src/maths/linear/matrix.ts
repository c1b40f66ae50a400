/** A small dense matrix as rows; used for D×D blocks of θ, never for the data. */
export type Matrix = readonly (readonly number[])[];
export type Vector = readonly number[];

/** Entry (i, j). Throws RangeError outside the matrix. */
export function at(a: Matrix, i: number, j: number): number {
  const value = a[i]?.[j];
  if (value === undefined) throw new RangeError(`no entry (${i}, ${j})`);
  return value;
}

/** Entry i. Throws RangeError outside the vector. */
export function entry(v: ArrayLike<number>, i: number): number {
  const value = v[i];
  if (value === undefined) throw new RangeError(`no entry ${i}`);
  return value;
}

/** The rows×columns matrix with entry f(i, j). */
export function build(
  rows: number,
  columns: number,
  f: (i: number, j: number) => number,
): number[][] {
  // Loops: Array.from is ten times as slow, and this runs in every half-step.
  const matrix: number[][] = [];
  for (let i = 0; i < rows; i++) {
    const row: number[] = [];
    for (let j = 0; j < columns; j++) row.push(f(i, j));
    matrix.push(row);
  }
  return matrix;
}

/** The D×D matrix with `value(i)` on its diagonal. */
export function diagonal(size: number, value: (i: number) => number): number[][] {
  return build(size, size, (i, j) => (i === j ? value(i) : 0));
}

/** Σ_i a_ii. */
export function trace(a: Matrix): number {
  return a.reduce((sum, row, i) => sum + entry(row, i), 0);
}

/** a · b. */
export function multiply(a: Matrix, b: Matrix): number[][] {
  return build(a.length, b[0]?.length ?? 0, (i, j) =>
    b.reduce((sum, row, m) => sum + at(a, i, m) * entry(row, j), 0),
  );
}

export function transpose(a: Matrix): number[][] {
  return build(a[0]?.length ?? 0, a.length, (i, j) => at(a, j, i));
}
