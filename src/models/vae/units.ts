import type { Points } from "../shared/points.ts";
import type { VaeSpec } from "./spec.ts";
import type { Units } from "./theta.ts";

/** The mean of the data and the root mean square of their spreads; of Bernoulli's x, which are shares, none. */
export function unitsOf({ decoder }: VaeSpec, { size, columns }: Points): Units {
  if (decoder === "bernoulli" || size === 0) return { centre: columns.map(() => 0), unit: 1 };
  const centre = columns.map((column) => column.reduce((sum, x) => sum + x, 0) / size);
  const squares = columns.map((column, d) =>
    column.reduce((sum, x) => sum + (x - (centre[d] ?? 0)) ** 2, 0),
  );
  const mean = squares.reduce((sum, square) => sum + square, 0) / (size * columns.length);
  return { centre, unit: mean > 0 ? Math.sqrt(mean) : 1 };
}

const known = new WeakMap<Points, Units & { readonly rows: Float64Array }>();

/** The points as the networks see them, row after row. */
export function rowsIn(points: Points, { centre, unit }: Units): Float64Array {
  const before = known.get(points);
  if (before?.unit === unit && before.centre.every((c, d) => c === centre[d])) return before.rows;
  const { size, dimensions, columns } = points;
  const rows = new Float64Array(size * dimensions);
  for (const [d, column] of columns.entries()) {
    const c = centre[d] ?? 0;
    for (let n = 0; n < size; n++) rows[n * dimensions + d] = ((column[n] as number) - c) / unit;
  }
  known.set(points, { centre, unit, rows });
  return rows;
}
