import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import { directionOf, weight } from "../picture/marks.ts";
import type { PpcaSpec } from "../spec.ts";
import { noisesOf, type PpcaTheta } from "../theta.ts";

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
  const least = Math.sqrt(Math.min(...noisesOf(theta)));
  const away = theta.mean.map((m, d) => entry(to, d) - m);
  if (handle === "noise") {
    const [x, y] = away as [number, number];
    const [dx, dy] = directionOf(theta);
    const length = Math.hypot(weight(theta, 0), weight(theta, 1));
    const sd = Math.max(Math.abs(y * dx - x * dy), SHORTEST * (length || least));
    return { ...theta, noise: sd ** 2 };
  }
  const shortest = SHORTEST * least;
  const length = Math.hypot(...away);
  const w = theta.mean.map((_, d) => weight(theta, d));
  const old = Math.hypot(...w);
  const shortened = old > 0 ? w.map((each) => (each / old) * shortest) : [shortest, ...w.slice(1)];
  const end = length >= shortest ? away : shortened;
  return { ...theta, loadings: end.map((each) => [each]) };
}
