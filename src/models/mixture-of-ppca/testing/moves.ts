import { multiply } from "../../../maths/linear/matrix.ts";
import type { Moves } from "../../testing/moves.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";

export const moves: Moves = {
  // The noise is round: where the data are flat another component may be the nearer.
  family: () => "none",
  moved: (spec, start, { a, unit, flat, affine }) => {
    const { weights, means, loadings, noises } = start as MixtureOfPpcaTheta;
    const theta: MixtureOfPpcaTheta = {
      weights,
      means: means.map(affine),
      loadings: loadings.map((w) => multiply(a, w).map((row) => row.map((x) => unit * x))),
      noises: noises.map((noise) => noise * (unit * flat) ** 2),
    };
    return { spec, theta };
  },
};
