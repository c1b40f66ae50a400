/** A component per point, −1 where there is none. Never changed once made. */
export type Codes = Int16Array;

const counts = new WeakMap<Codes, number>();

/** How many points have a component. */
export function countOf(codes: Codes): number {
  const known = counts.get(codes) ?? codes.reduce((sum, code) => sum + (code >= 0 ? 1 : 0), 0);
  counts.set(codes, known);
  return known;
}

/** The codes of `size` points with those of some set to one component, or to none (null). */
export function painted(
  codes: Codes | null,
  size: number,
  indices: readonly number[],
  component: number | null,
): Codes {
  const next = new Int16Array(size).fill(-1);
  if (codes) next.set(codes.subarray(0, size));
  for (const n of indices) next[n] = component ?? -1;
  return next;
}
