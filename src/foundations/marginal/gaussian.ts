import { conditionalOf, type Gaussian, marginalOf } from "../../maths/gaussian/conditional.ts";
import { at } from "../../maths/linear/matrix.ts";
import type { Place } from "../common/area.ts";

/** What moves: the mean, the standard deviations along the ellipse's axes, its turn (degrees), and x_b. */
export type State = {
  readonly mean: readonly number[];
  readonly long: number;
  readonly short: number;
  readonly turn: number;
  readonly given: number;
};

/** Of the plane: index 0 is x_b, across, and 1 is x_a, upwards. */
export interface Joint extends Gaussian {
  readonly mean: Place;
  readonly covariance: readonly [Place, Place];
}

/** A covariance by its axes and their turn (degrees from the first axis). */
export function covarianceOf(long: number, short: number, turn: number): readonly [Place, Place] {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [l, m] = [long ** 2, short ** 2];
  const between = (l - m) * c * s;
  // An ellipse that lies along an axis is exactly that: its rest is rounding.
  const covariance = Math.abs(between) < 1e-12 * (l + m) ? 0 : between;
  return [
    [l * c * c + m * s * s, covariance],
    [covariance, l * s * s + m * c * c],
  ];
}

export const jointOf = ({ mean: [x = 0, y = 0], long, short, turn }: State): Joint => ({
  mean: [x, y],
  covariance: covarianceOf(long, short, turn),
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
