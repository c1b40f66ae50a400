import type { GaussianMixtureSpec, Prior } from "../spec.ts";

/** K components with full covariances, no floor and no prior. */
export const fullSpec = (components = 2): GaussianMixtureSpec => ({
  kind: "gaussian-mixture",
  components,
  covariance: "full",
  floor: null,
});

/** The same with a prior on θ. */
export const specWith = (prior: Prior, components = 2): GaussianMixtureSpec => ({
  ...fullSpec(components),
  prior,
});

/** The 2×2 identity. */
export const unit: readonly (readonly number[])[] = [
  [1, 0],
  [0, 1],
];
