import type { Points } from "../../shared/points.ts";

const known = new WeakMap<Points, Float64Array>();

/** The points row after row, as networks take them; the same array for the same points. */
export function rowsOf(points: Points): Float64Array {
  const found = known.get(points);
  if (found) return found;
  const { size, dimensions, columns } = points;
  const rows = new Float64Array(size * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const column = columns[d] as Float64Array;
    for (let n = 0; n < size; n++) rows[n * dimensions + d] = column[n] as number;
  }
  known.set(points, rows);
  return rows;
}
