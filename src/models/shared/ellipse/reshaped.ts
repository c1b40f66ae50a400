import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { at, build, entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import type { Shape } from "./handles.ts";

/** The shortest an axis can be dragged, as a share of the other. */
const SHORTEST = 1e-3;

/**
 * A covariance with one of its handles so far `away` from the centre. Handles name the axes of the
 * covariance itself, so that during a drag it is to be the one the drag began from; no variance is
 * below `lowest`.
 */
export function reshaped(
  shape: Shape,
  covariance: Matrix,
  handle: string,
  away: Vector,
  lowest = 0,
): Matrix {
  const { values, vectors } = symmetricEigen(covariance);
  if (handle === "turn") return compose(values, turned(away));
  const axis = handle === "axis1" ? 1 : 0;
  const other = entry(values, 1 - axis);
  const length = away.reduce((sum, x, d) => sum + x * at(vectors, axis, d), 0);
  const variance = Math.max(length ** 2, other * SHORTEST ** 2, lowest);
  const next = values.map((value, i) => (shape === "circle" || i === axis ? variance : value));
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
