import type { Vector } from "../../../maths/linear/matrix.ts";
import type { Points } from "../../shared/points.ts";
import { hiddenVariance, PLACE } from "../../shared/rounding.ts";
import { spreadOf } from "../../shared/spread.ts";

/**
 * What the data lie on where the noise has gone: one point, or the line (or plane) that the
 * factors span; null where σ² is still a spread, judged by the rounding of what it is made from.
 */
export function fallenOnto(points: Points, mean: Vector, noise: number): "point" | "line" | null {
  const farthest = Math.max(...mean.map(Math.abs));
  const largest = Math.max(...spreadOf(points));
  if (!(largest > PLACE * farthest)) return "point";
  return noise > hiddenVariance(points.dimensions, largest ** 2, farthest) ? null : "line";
}
