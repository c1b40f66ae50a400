import type { Points } from "./points.ts";

const spreads = new WeakMap<Points, readonly number[]>();

/** Standard deviation (population) of each axis, in two passes. */
export function spreadOf(points: Points): readonly number[] {
  const known = spreads.get(points);
  if (known) return known;
  const spread = points.columns.map((column) => {
    const first = column[0] ?? 0;
    const mean = first + column.reduce((sum, x) => sum + (x - first), 0) / points.size;
    return Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / points.size);
  });
  spreads.set(points, spread);
  return spread;
}
