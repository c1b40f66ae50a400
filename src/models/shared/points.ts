import { entry } from "../../maths/linear/matrix.ts";

/** N points in D dimensions, column by column: columns[d][n], NaN where an entry is missing (a gap). Immutable once made. */
export interface Points {
  readonly size: number;
  readonly dimensions: number;
  readonly columns: readonly Float64Array[];
}

/** A run of points [from, to). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Points from rows of D numbers each. `dimensions` is needed only where there are no rows. */
export function pointsFromRows(
  rows: readonly (readonly number[])[],
  dimensions = rows[0]?.length ?? 2,
): Points {
  const columns = Array.from({ length: dimensions }, (_, d) =>
    Float64Array.from(rows, (row) => entry(row, d)),
  );
  return { size: rows.length, dimensions, columns };
}

/** The coordinates of point n. Throws RangeError where there is no such point. */
export function pointAt(points: Points, n: number): number[] {
  return points.columns.map((column) => entry(column, n));
}

/** The points back as rows. */
export function rowsOf(points: Points): number[][] {
  return Array.from({ length: points.size }, (_, n) => pointAt(points, n));
}

/** Some of the points, in the order of `indices`. */
export function pickedFrom({ dimensions, columns }: Points, indices: Uint32Array): Points {
  const picked = columns.map((column) => Float64Array.from(indices, (n) => entry(column, n)));
  return { size: indices.length, dimensions, columns: picked };
}
