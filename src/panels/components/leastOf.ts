/** The least K that has a component for every observed label. */
export function leastOf(observed: Int16Array | null): number {
  return Math.max(0, ...(observed ? new Set(observed) : [])) + 1;
}
