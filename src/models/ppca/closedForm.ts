import { symmetricEigen } from "../../maths/linear/eigen.ts";
import { at, build, entry, type Matrix } from "../../maths/linear/matrix.ts";
import { scatterOver } from "../shared/moments.ts";
import type { Points } from "../shared/points.ts";
import { momentsOf } from "./kernel/gather.ts";
import type { IsotropicTheta } from "./theta.ts";

/**
 * The θ of largest ℓ, without EM: μ = x̄, the columns of W the first q eigenvectors of the data's
 * covariance times √(λ_k − σ²), and σ² the mean of the other eigenvalues.
 * Source: Tipping & Bishop (1999), eqs 7 and 8; Bishop, PRML, eqs 12.45 and 12.46.
 */
export function closedForm(points: Points, factors: number): IsotropicTheta {
  const moments = momentsOf(points);
  const shape = closedFormOf(scatterOver(moments, points.size), factors);
  return { mean: Array.from(moments.mean), ...shape };
}

/** W and σ² for a covariance S about μ, or W alone, σ² being held. */
export function closedFormOf(
  s: Matrix,
  factors: number,
  held?: number,
): Omit<IsotropicTheta, "mean"> {
  const { values, vectors } = symmetricEigen(s);
  const size = values.length;
  const rest = values.slice(0, size - factors);
  const noise = held ?? rest.reduce((sum, v) => sum + v, 0) / rest.length;
  const loadings = build(size, factors, (d, k) => {
    const largest = size - 1 - k;
    return at(vectors, largest, d) * Math.sqrt(Math.max(0, entry(values, largest) - noise));
  });
  return { loadings, noise };
}
