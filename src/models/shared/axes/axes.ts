import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import {
  at,
  build,
  entry,
  type Matrix,
  multiply,
  transpose,
  type Vector,
} from "../../../maths/linear/matrix.ts";
import type { Points } from "../points.ts";

/** One or two directions of data space that are shown: A, with orthonormal rows. */
export interface Axes {
  /** A, 1×D or 2×D. */
  readonly rows: Matrix;
  /** The place of data space that is shown at 0. */
  readonly origin: Vector;
  /** The columns that they are; null where they are other directions. */
  readonly columns: readonly number[] | null;
  /** Of the data's variance, the share along each axis, where they were chosen by that. */
  readonly shares?: Vector;
}

/** Unit vectors along one or two of D columns. */
export function columnAxes(dimensions: number, columns: readonly number[]): Axes {
  return {
    rows: columns.map((c) => Array.from({ length: dimensions }, (_, d) => Number(d === c))),
    origin: new Array<number>(dimensions).fill(0),
    columns,
  };
}

const known = new WeakMap<Points, Axes>();

/**
 * The data's first two principal axes, about their mean: eigenvectors of the covariance, the
 * largest entry of each positive; a gap has no say in what it would be part of. Source: Bishop, PRML, section 12.1.
 */
export function principalAxes(points: Points): Axes {
  const axes = known.get(points) ?? principal(points);
  known.set(points, axes);
  return axes;
}

function principal(points: Points): Axes {
  const { dimensions } = points;
  const { mean, covariance } = momentsOf(points);
  const { values, vectors } = symmetricEigen(covariance);
  const total = values.reduce((sum, value) => sum + value, 0);
  const last = dimensions - 1;
  return {
    rows: [last, last - 1].map((i) => upright(vectors[i] ?? [])),
    origin: mean,
    columns: null,
    shares: [last, last - 1].map((i) => (total > 0 ? Math.max(0, entry(values, i)) / total : 0)),
  };
}

/** A direction and its opposite are one axis: the one whose largest entry is positive. */
function upright(vector: Vector): Vector {
  const largest = vector.reduce((a, b) => (Math.abs(b) > Math.abs(a) + 1e-12 ? b : a), 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
}

/** Mean of each column and covariance of each two (over N), in two passes over the entries that are there. */
function momentsOf({ columns, size, dimensions }: Points): { mean: Vector; covariance: Matrix } {
  const mean = columns.map((column) => {
    const first = column.find((x) => !Number.isNaN(x)) ?? 0;
    const [sum, count] = summed(size, (n) => (column[n] as number) - first);
    return first + sum / count;
  });
  const covariance = build(dimensions, dimensions, () => 0);
  for (let d = 0; d < dimensions; d++)
    for (let e = 0; e <= d; e++) {
      const [a, b] = [columns[d] as Float64Array, columns[e] as Float64Array];
      const [ma, mb] = [mean[d] as number, mean[e] as number];
      const [sum, count] = summed(size, (n) => ((a[n] as number) - ma) * ((b[n] as number) - mb));
      (covariance[d] as number[])[e] = (covariance[e] as number[])[d] = sum / count;
    }
  return { mean, covariance };
}

/** The sum of what is a number, and how many are, at least 1. */
function summed(size: number, term: (n: number) => number): readonly [number, number] {
  let [sum, count] = [0, 0];
  for (let n = 0; n < size; n++) {
    const value = term(n);
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return [sum, count || 1];
}

/** Whether the axes show all that there is of D columns. */
export const areAll = ({ rows }: Axes): boolean => rows.length === rows[0]?.length;

/** A v: where the difference of two places is seen. */
export function seenAlong({ rows, columns }: Axes, v: Vector): number[] {
  return columns
    ? columns.map((c) => entry(v, c))
    : rows.map((row) => row.reduce((sum, a, d) => sum + a * entry(v, d), 0));
}

/** A (x − origin): where a place is seen. */
export function seenAt(axes: Axes, place: Vector): number[] {
  if (axes.columns) return seenAlong(axes, place);
  return seenAlong(
    axes,
    place.map((x, d) => x - entry(axes.origin, d)),
  );
}

/** A Σ Aᵀ: the covariance of what is seen. */
export function seenCovariance({ rows, columns }: Axes, sigma: Matrix): number[][] {
  return columns
    ? build(columns.length, columns.length, (i, j) =>
        at(sigma, entry(columns, i), entry(columns, j)),
      )
    : multiply(multiply(rows, sigma), transpose(rows));
}

/**
 * The place nearest to `place` that is seen at `to`: place + Aᵀ(to − A(place − origin)). Along
 * columns their coordinates are those of `to`, to the bit, and no other changes.
 */
export function movedTo(axes: Axes, place: Vector, to: Vector): number[] {
  const { rows, columns } = axes;
  if (columns)
    return place.map((x, d) => {
      const i = columns.indexOf(d);
      return i < 0 ? x : entry(to, i);
    });
  const by = seenAt(axes, place).map((seen, i) => entry(to, i) - seen);
  return place.map((x, d) => rows.reduce((sum, row, i) => sum + entry(row, d) * entry(by, i), x));
}

/** All points as they are seen; along columns these are the data's own arrays. NaN where a gap is in the way. */
export function seenPoints({ rows, origin, columns }: Axes, points: Points): Points {
  const { size } = points;
  const seen = (row: Vector): Float64Array => {
    const into = new Float64Array(size);
    for (const [d, a] of row.entries()) {
      const column = points.columns[d] as Float64Array;
      const o = entry(origin, d);
      for (let n = 0; n < size; n++)
        into[n] = (into[n] as number) + a * ((column[n] as number) - o);
    }
    return into;
  };
  return {
    size,
    dimensions: rows.length,
    columns: columns ? columns.map((c) => points.columns[c] as Float64Array) : rows.map(seen),
  };
}
