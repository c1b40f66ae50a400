/** Radii in CSS pixels of few and of many pies; between them it falls by the logarithm. */
const LARGEST = { upTo: 60, radius: 8 };
const SMALLEST = { from: 1000, radius: 4.5 };

/** Radius of each of `size` pies in view: never less than shows its slices, so that many overlap. */
export function pieRadius(size: number): number {
  const share = Math.log(Math.max(1, size) / LARGEST.upTo) / Math.log(SMALLEST.from / LARGEST.upTo);
  const along = Math.min(1, Math.max(0, share));
  return LARGEST.radius + (SMALLEST.radius - LARGEST.radius) * along;
}
