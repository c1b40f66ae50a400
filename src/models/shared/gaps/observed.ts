import { at, entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { Gaussians } from "../gaussians/gaussians.ts";

/** A point without its missing entries, and the Gaussians over the axes that are left of it. */
export function observedOf(theta: Gaussians, point: Vector): { theta: Gaussians; x: Vector } {
  const axes = point.flatMap((value, d) => (Number.isNaN(value) ? [] : [d]));
  if (axes.length === point.length) return { theta, x: point };
  return {
    x: axes.map((d) => entry(point, d)),
    theta: {
      weights: theta.weights,
      means: theta.means.map((mean) => axes.map((d) => entry(mean, d))),
      covariances: theta.covariances.map((s) => axes.map((i) => axes.map((j) => at(s, i, j)))),
    },
  };
}
