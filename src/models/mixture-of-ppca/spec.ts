/**
 * What is latent: the label alone, z_n = k, or the label with the factors of its component,
 * (k, z). Either has the same p(x | θ); their bounds, and so the steps to the same ℓ, differ.
 */
export const latentKinds = ["labels", "labels-and-factors"] as const;
export type Latent = (typeof latentKinds)[number];

export interface MixtureOfPpcaSpec {
  readonly kind: "mixture-of-ppca";
  /** K. */
  readonly components: number;
  /** q, the factors of each component: from 1 to D − 1. */
  readonly factors: number;
  readonly latent: Latent;
}

/** The blocks of θ, in the order of ECM. */
export const blocks = ["weights", "means", "loadings", "noises"] as const;

/** The rules that can draw θ₀. */
export const startKinds = ["random-points", "k-means++", "k-means++-scaled", "quantiles"] as const;
export type StartKind = (typeof startKinds)[number];

/** Tipping & Bishop's step, which this model alone has. */
export interface TwoStage {
  readonly kind: "two-stage";
}
