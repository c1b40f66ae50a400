import { covarianceOf } from "../../maths/gaussian/axes.ts";
import { conditionalOf, type Gaussian, marginalOf } from "../../maths/gaussian/conditional.ts";
import { at } from "../../maths/linear/matrix.ts";
import type { Place } from "../common/drawing/area.ts";
import type { Held } from "../common/handles/GaussianHands.tsx";

/** What moves: the ellipse, and the x_b at which it is cut. */
export type State = Held & { readonly given: number };

/** Of the plane: index 0 is x_b, across, and 1 is x_a, upwards. */
interface Joint extends Gaussian {
  readonly mean: Place;
  readonly covariance: readonly [Place, Place];
}

const jointOf = ({ mean: [x = 0, y = 0], ...axes }: State): Joint => ({
  mean: [x, y],
  covariance: covarianceOf(axes),
});

/** Mean and variance of one number. */
interface Normal {
  readonly mean: number;
  readonly variance: number;
}

const single = ({ mean: [mean = 0], covariance }: Gaussian): Normal => ({
  mean,
  variance: at(covariance, 0, 0),
});

/** What the picture and the formulas show. */
export function partsOf(state: State) {
  const joint = jointOf(state);
  const conditional = (given: number) => single(conditionalOf(joint, [1], [0], [given]));
  return {
    joint,
    a: single(marginalOf(joint, [1])),
    b: single(marginalOf(joint, [0])),
    c: joint.covariance[0][1],
    conditional: conditional(state.given),
    /** E[x_a | x_b]: the regression line. */
    regression: (given: number) => conditional(given).mean,
  };
}
