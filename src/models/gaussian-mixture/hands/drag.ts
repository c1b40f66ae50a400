import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { at, build, entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import { type GaussianMixtureSpec, isTied } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** The shortest an axis can be dragged, as a share of the other. */
const SHORTEST = 1e-3;

/**
 * θ with one handle of component `mark` at `to`. Handles name the axes of `theta` itself,
 * so that during a drag `theta` is to be the one the drag began from.
 */
export function drag(
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  mark: string,
  handle: string,
  to: Vector,
): GaussianMixtureTheta {
  const component = Number(mark);
  if (handle === "mean")
    return { ...theta, means: theta.means.map((mean, k) => (k === component ? [...to] : mean)) };
  const mean = theta.means[component] ?? [];
  const away = mean.map((m, d) => entry(to, d) - m);
  const reshaped = reshape(spec, theta.covariances[component] ?? [], handle, away);
  const all = isTied(spec.covariance);
  return {
    ...theta,
    covariances: theta.covariances.map((s, k) => (all || k === component ? reshaped : s)),
  };
}

function reshape(
  spec: GaussianMixtureSpec,
  covariance: Matrix,
  handle: string,
  away: Vector,
): Matrix {
  const { values, vectors } = symmetricEigen(covariance);
  if (handle === "turn") return compose(values, turned(away));
  const axis = handle === "axis1" ? 1 : 0;
  const other = entry(values, 1 - axis);
  const length = away.reduce((sum, x, d) => sum + x * at(vectors, axis, d), 0);
  const lowest = spec.floor?.kind === "clamp" ? spec.floor.eps : 0;
  const variance = Math.max(length ** 2, other * SHORTEST ** 2, lowest);
  const round = spec.covariance === "spherical" || spec.covariance === "tiedSpherical";
  const next = values.map((value, i) => (round || i === axis ? variance : value));
  return compose(next, vectors);
}

/** Unit vectors whose second, the long axis, points along `away`. */
function turned([x = 1, y = 0]: Vector): Matrix {
  const length = Math.hypot(x, y) || 1;
  return [
    [-y / length, x / length],
    [x / length, y / length],
  ];
}

function compose(values: Vector, vectors: Matrix): Matrix {
  return build(values.length, values.length, (i, j) =>
    values.reduce((sum, value, m) => sum + value * at(vectors, m, i) * at(vectors, m, j), 0),
  );
}
