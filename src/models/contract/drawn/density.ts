import type { Rng } from "../../../maths/random.ts";
import type { Points } from "../../shared/points.ts";
import type { Data } from "../kernel.ts";

/** What a model says of places that need not be the data's. */
export interface Density<Spec, Theta> {
  /**
   * log p(x_n, z_n = k | θ) in nats, into[k · N + n], a row for each label;
   * where z is no label, the one row log p(x_n | θ). −∞ where p is 0. The points have the data's
   * dimensions or those of `sample`; a model takes the coordinates it knows. Of a z that all points
   * share it is that of z, with the `data` and without a normaliser.
   */
  logJoint(spec: Spec, theta: Theta, points: Points, into: Float64Array, data?: Data): void;
  /** `size` points drawn from p(x | θ), in the coordinates that the model knows. */
  sample(spec: Spec, theta: Theta, size: number, rng: Rng, data?: Data): Points;
}
