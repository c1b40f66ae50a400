import { symmetricEigen } from "../linear/eigen.ts";
import type { Matrix } from "../linear/matrix.ts";

type Pair = readonly [number, number];

/** The ellipse of a covariance in the plane: standard deviations along its axes, and the turn of the first (degrees). */
export type Axes = {
  readonly long: number;
  readonly short: number;
  readonly turn: number;
};

/** R diag(long², short²) Rᵀ, with R the turn. */
export function covarianceOf({ long, short, turn }: Axes): readonly [Pair, Pair] {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [l, m] = [long ** 2, short ** 2];
  const between = (l - m) * c * s;
  // An ellipse that lies along an axis of the plane is exactly that: the rest is rounding.
  const covariance = Math.abs(between) < 1e-12 * (l + m) ? 0 : between;
  return [
    [l * c * c + m * s * s, covariance],
    [covariance, l * s * s + m * c * c],
  ];
}

/** The axes of a 2×2 covariance, the longer one first, turned by −90 to 90 degrees. */
export function axesOf(covariance: Matrix): Axes {
  const { values, vectors } = symmetricEigen(covariance);
  const [m = 0, l = 0] = values;
  const [x = 1, y = 0] = vectors[1] ?? [];
  const turn = (Math.atan2(y, x) * 180) / Math.PI;
  return {
    long: Math.sqrt(l),
    short: Math.sqrt(m),
    turn: turn > 90 ? turn - 180 : turn <= -90 ? turn + 180 : turn,
  };
}
