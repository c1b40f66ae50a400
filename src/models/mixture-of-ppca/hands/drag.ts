import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { IsotropicTheta } from "../../ppca/theta.ts";
import { directionOf } from "../picture/marks.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, type MixtureOfPpcaTheta, mixtureOf } from "../theta.ts";

/** The shortest W, and the least noise, that can be dragged, as shares of the other. */
const SHORTEST = 1e-3;

/** θ with one handle of component `mark` at `to`: its mean, the end of W from it, or σ across the line. */
export function drag(
  _spec: MixtureOfPpcaSpec,
  theta: MixtureOfPpcaTheta,
  mark: string,
  handle: string,
  to: Vector,
): MixtureOfPpcaTheta {
  const components = theta.means.map((_, k) => {
    const one = componentOf(theta, k);
    return k === Number(mark) ? dragged(one, handle, to) : one;
  });
  return mixtureOf(theta.weights, components);
}

function dragged(one: IsotropicTheta, handle: string, to: Vector): IsotropicTheta {
  if (handle === "mean") return { ...one, mean: [...to] };
  const w = one.loadings.map((row) => entry(row, 0));
  const away = one.mean.map((m, d) => entry(to, d) - m);
  if (handle === "noise") {
    const [dx, dy] = directionOf(one.loadings);
    const across = Math.abs(entry(away, 1) * dx - entry(away, 0) * dy);
    const least = SHORTEST * (Math.hypot(...w) || Math.sqrt(one.noise));
    return { ...one, noise: Math.max(across, least) ** 2 };
  }
  const shortest = SHORTEST * Math.sqrt(one.noise);
  const length = Math.hypot(...w) || 1;
  const end = Math.hypot(...away) >= shortest ? away : w.map((x) => (shortest * x) / length);
  return { ...one, loadings: end.map((x) => [x]) };
}
