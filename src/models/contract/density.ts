import type { Rng } from "../../maths/random.ts";
import type { Points } from "../shared/points.ts";

/** What a model says of places that need not be the data's. */
export interface Density<Spec, Theta> {
  /**
   * log p(x_n, z_n = k | θ) in nats, into[k · N + n], a row for each label;
   * where z is no label, the one row log p(x_n | θ).
   */
  logJoint(spec: Spec, theta: Theta, points: Points, into: Float64Array): void;
  /** `size` points drawn from p(x | θ). */
  sample(spec: Spec, theta: Theta, size: number, rng: Rng): Points;
}
