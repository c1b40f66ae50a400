import type { Points } from "./points.ts";
import { spreadOf } from "./spread.ts";

/** The size of the smallest variance of an axis, to a power of ten: what is small in the data's own units; 1 where none varies. */
export function unitOf(points: Points): number {
  const variances = spreadOf(points).flatMap((sd) => (sd > 0 ? [sd ** 2] : []));
  return variances.length === 0 ? 1 : 10 ** Math.round(Math.log10(Math.min(...variances)));
}
