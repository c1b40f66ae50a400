import { scaleLog } from "d3-scale";

const radius = scaleLog([2_000, 10_000, 100_000, 1_000_000], [3.2, 3, 2, 1]).clamp(true);
const opacity = scaleLog([20_000, 1_000_000], [0.78, 0.45]).clamp(true);

/** Radius of a point in CSS pixels, the smaller the more points there are. */
export function radiusFor(size: number): number {
  return radius(Math.max(1, size));
}

/** Opacity of a point, the less the more points there are, so that their density shows. */
export function opacityFor(size: number): number {
  return opacity(Math.max(1, size));
}
