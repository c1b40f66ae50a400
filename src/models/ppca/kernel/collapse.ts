import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { Points } from "../../shared/points.ts";
import { hiddenVariance, PLACE } from "../../shared/rounding.ts";
import { spreadOf } from "../../shared/spread.ts";
import type { PpcaTheta } from "../theta.ts";

/**
 * What the data lie on where the noise has gone: one point, or the line (or plane) that the
 * factors span; of factor analysis an axis along which none is left (a Heywood case). Null where the
 * noise is still a spread, judged by the rounding of what it is made from.
 */
export function fallenOnto(
  points: Points,
  mean: Vector,
  noise: PpcaTheta["noise"],
): "point" | "line" | "axis" | null {
  const spread = spreadOf(points);
  const farthest = Math.max(...mean.map(Math.abs));
  const largest = Math.max(...spread);
  if (!(largest > PLACE * farthest)) return "point";
  const hidden = (sd: number, coordinate: number) =>
    hiddenVariance(points.dimensions, sd ** 2, coordinate);
  if (typeof noise === "number") return noise > hidden(largest, farthest) ? null : "line";
  const lost = noise.some((variance, d) => !(variance > hidden(entry(spread, d), entry(mean, d))));
  return lost ? "axis" : null;
}
