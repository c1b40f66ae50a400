import type { Points } from "../points.ts";

const gapped = new WeakMap<Points, boolean>();

/** Whether any entry is missing; looked for once. */
export function hasGaps(points: Points): boolean {
  const known = gapped.get(points);
  if (known !== undefined) return known;
  const found = points.columns.some((column) => column.includes(Number.NaN));
  gapped.set(points, found);
  return found;
}
