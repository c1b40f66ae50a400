import type { Vector } from "../../maths/matrix.ts";
import type { Points } from "../points.ts";
import { spreadOf } from "../spread.ts";

/** Of the largest variance of an axis, a dimension: what the rounding of its sums may hide. */
const OWN = 64 * Number.EPSILON;
/** Of a coordinate: two to four steps from one double to the next, below which there is no spread. */
const PLACE = 2 * Number.EPSILON;
/** Variances below this leave the numbers, whatever the data. */
const LEAST = 1e-290;

/**
 * What the data lie on where the noise has gone: one point, or the line (or plane) that the
 * factors span; null where σ² is still a spread, judged by the rounding of what it is made from.
 */
export function fallenOnto(points: Points, mean: Vector, noise: number): "point" | "line" | null {
  const place = PLACE * Math.max(...mean.map(Math.abs));
  const largest = Math.max(...spreadOf(points));
  if (!(largest > place)) return "point";
  const hidden = Math.max(OWN * points.dimensions * largest ** 2, place ** 2, LEAST);
  return noise > hidden ? null : "line";
}
