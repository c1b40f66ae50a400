import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { directionOf, weight } from "./marks.ts";

/** The shortest W, and the least noise, that can be dragged, as shares of the other. */
const SHORTEST = 1e-3;

/** θ with a handle at `to`: the mean, the end of W from it, or σ across the line. */
export function drag(
  _spec: PpcaSpec,
  theta: PpcaTheta,
  _mark: string,
  handle: string,
  to: Vector,
): PpcaTheta {
  if (handle === "mean") return { ...theta, mean: [...to] };
  const [x, y] = theta.mean.map((m, d) => entry(to, d) - m) as [number, number];
  const [dx, dy] = directionOf(theta);
  if (handle === "noise") {
    const length = Math.hypot(weight(theta, 0), weight(theta, 1));
    const sd = Math.max(Math.abs(y * dx - x * dy), SHORTEST * (length || Math.sqrt(theta.noise)));
    return { ...theta, noise: sd ** 2 };
  }
  const shortest = SHORTEST * Math.sqrt(theta.noise);
  const long = Math.hypot(x, y) >= shortest;
  const end = long ? [x, y] : [shortest * dx, shortest * dy];
  return { ...theta, loadings: end.map((w) => [w]) };
}
