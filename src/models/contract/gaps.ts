import type { Points } from "../shared/points.ts";
import type { Kernel } from "./kernel.ts";

/** What is missing of a point, as a regression on what is there tells it. */
export interface Missing {
  /** The axes d whose entry is missing, in order. */
  readonly columns: readonly number[];
  /** E[x_d | x_o, z = k] and Var[x_d | x_o, z = k] of these, by label; one where z is no label. */
  readonly given: readonly {
    readonly means: readonly number[];
    readonly variances: readonly number[];
  }[];
}

/**
 * The kernel of a model on data with missing entries, which are latent as z is: ℓ(θ) is of the
 * observed entries, q(z_n, x_mis,n) has the exact posterior of x_mis,n given z_n, H(q) holds its entropy and
 * the statistics its moments. All else is as without gaps, q(z_n) and θ among it.
 */
export interface GapKernel<Spec, Theta, Q, Stats, Phi = unknown>
  extends Kernel<Spec, Theta, Q, Stats, Phi> {
  /** Of each of the points what is missing, under θ. */
  missing(spec: Spec, theta: Theta, points: Points): readonly Missing[];
}
