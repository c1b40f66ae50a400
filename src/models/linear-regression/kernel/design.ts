import { entry, type Matrix } from "../../../maths/linear/matrix.ts";
import { emptyTriangle, withRows } from "../../../maths/linear/triangle.ts";
import type { Points } from "../../shared/points.ts";
import { featuresOf, weightsOf } from "../basis/basis.ts";
import type { Basis } from "../spec.ts";

/** Rows folded in at once. */
const BLOCK = 128;

/**
 * The first `size` rows of [Φ y], as the R of its QR decomposition: all that they say of θ and w, in
 * (M + 1)² numbers, which no scaling of a column of Φ makes less exact.
 */
export interface Design {
  readonly size: number;
  /** (M + 1)×(M + 1) upper triangular, y last. */
  readonly triangle: Matrix;
}

const made = new WeakMap<Points, Map<string, Map<number, Design>>>();

/** The rows of the data up to `to`, made once. Where a number of Φ is beyond the doubles, so is the triangle. */
export function designOf(basis: Basis, points: Points, to = points.size): Design {
  const bases = made.get(points) ?? new Map<string, Map<number, Design>>();
  made.set(points, bases);
  const key = JSON.stringify(basis);
  const known = bases.get(key) ?? new Map<number, Design>();
  bases.set(key, known);
  const found = known.get(to);
  if (found) return found;
  const before = [...known.values()].findLast(({ size }) => size <= to);
  const from = before?.size ?? 0;
  const first = before?.triangle ?? emptyTriangle(weightsOf(basis, points.dimensions) + 1);
  const design = { size: to, triangle: grown(basis, points, first, from, to) };
  known.set(to, design);
  return design;
}

/** The rows of some points alone. */
export function designOver(basis: Basis, points: Points, picked: Uint32Array): Design {
  const features = featuresOf(basis, points);
  const empty = emptyTriangle(weightsOf(basis, points.dimensions) + 1);
  const rows = Array.from(picked, (n) => rowAt(features, points, n));
  return { size: picked.length, triangle: withRows(empty, columnsOf(rows, empty.length)) };
}

function grown(basis: Basis, points: Points, first: Matrix, from: number, to: number): Matrix {
  const features = featuresOf(basis, points);
  let triangle = first;
  for (let start = from; start < to; start += BLOCK) {
    const rows = Array.from({ length: Math.min(BLOCK, to - start) }, (_, i) =>
      rowAt(features, points, start + i),
    );
    triangle = withRows(triangle, columnsOf(rows, first.length));
  }
  return triangle;
}

/** (φ(x_n), y_n). */
function rowAt(
  features: (x: ArrayLike<number>) => number[],
  { columns }: Points,
  n: number,
): number[] {
  const row = columns.map((column) => entry(column, n));
  return [...features(row), entry(row, row.length - 1)];
}

const columnsOf = (rows: readonly (readonly number[])[], size: number): number[][] =>
  Array.from({ length: size }, (_, j) => rows.map((row) => entry(row, j)));
