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

/** The size of the smallest variance of an axis, to a power of ten: what is small in the data's own units; 1 where none varies. */
export function unitOf(points: Points): number {
  const variances = spreadOf(points).flatMap((sd) => (sd > 0 ? [sd ** 2] : []));
  return variances.length === 0 ? 1 : 10 ** Math.round(Math.log10(Math.min(...variances)));
}
