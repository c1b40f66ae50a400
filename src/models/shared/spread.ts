import type { Points } from "./points.ts";

const spreads = new WeakMap<Points, readonly number[]>();

/** Standard deviation (population) of the entries of each axis that are not missing, in two passes; 0 where none is there. */
export function spreadOf(points: Points): readonly number[] {
  const known = spreads.get(points);
  if (known) return known;
  const spread = points.columns.map((column) => {
    const xs = column.filter((x) => !Number.isNaN(x));
    const first = xs[0] ?? 0;
    const mean = first + xs.reduce((sum, x) => sum + (x - first), 0) / xs.length;
    return Math.sqrt(xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xs.length) || 0;
  });
  spreads.set(points, spread);
  return spread;
}
