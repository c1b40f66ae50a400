import { at, multiply } from "../../../maths/linear/matrix.ts";
import type { Moves } from "../../testing/moves.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

export const moves: Moves = {
  family: (spec) => ((spec as PpcaSpec).noise === "diagonal" ? "axes" : "any"),
  moved: (spec, theta, { a, unit, flat, affine }) => {
    const { mean, loadings, noise } = theta as PpcaTheta;
    const wider = multiply(a, loadings).map((row) => row.map((w) => unit * w));
    const moved: PpcaTheta = {
      mean: affine(mean),
      loadings: wider,
      noise:
        typeof noise === "number"
          ? noise * (unit * flat) ** 2
          : noise.map((variance, d) => variance * (unit * at(a, d, d)) ** 2),
    };
    return { spec, theta: moved };
  },
};
