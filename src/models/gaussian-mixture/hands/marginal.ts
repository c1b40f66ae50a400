import { type Axes, seenAt, seenCovariance } from "../../shared/axes/axes.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** Σ_k π_k N(A(x − origin) | A(μ_k − origin), AΣ_kAᵀ). Source: Bishop, PRML, eq 2.98. */
export const marginal = (theta: GaussianMixtureTheta, axes: Axes): GaussianMixtureTheta => ({
  weights: theta.weights,
  means: theta.means.map((mean) => seenAt(axes, mean)),
  covariances: theta.covariances.map((sigma) => seenCovariance(axes, sigma)),
});
