import type { Vector } from "../../../maths/linear/matrix.ts";

/** A Gaussian over z ∈ ℝ, and its ELBO of a point, in nats: what it says of x, less its KL to the prior. */
export interface Told {
  readonly m: number;
  readonly s: number;
  /** E_q[log p(x | z)]. */
  readonly fit: number;
  /** KL(q ‖ p(z)). */
  readonly kl: number;
  readonly elbo: number;
}

/** Of one point, over z. */
export interface OverZ {
  readonly zs: readonly number[];
  /** p(z | x) at each. */
  readonly posterior: readonly number[];
  readonly encoder: Told;
  readonly best: Told;
  /** log p(x), in nats. */
  readonly logDensity: number;
}

/** What a decoder makes of z ∈ ℝ, a curve in data space, and where an encoder places the points on it. */
export interface Manifold {
  readonly zs: readonly number[];
  /** f(z) at each. */
  readonly places: readonly Vector[];
  /** σ of x about f(z), along every axis. */
  readonly sd: number;
  /** m and s of q(z | x_n). */
  readonly m: Float64Array;
  readonly s: Float64Array;
  /** f(m_n). */
  readonly reconstructed: readonly Vector[];
  at(z: number): Vector;
  /** So many x drawn from p(x | z) p(z), each with its z. */
  drawn(
    size: number,
    seed: number,
  ): { readonly zs: Float64Array; readonly places: readonly Vector[] };
  overZ(n: number): OverZ;
}
