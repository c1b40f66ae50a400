import { symmetricEigen } from "../../maths/linear/eigen.ts";
import { raisedTo } from "../../maths/linear/factor.ts";
import { at, build, diagonal, type Matrix, trace, type Vector } from "../../maths/linear/matrix.ts";
import type { CovarianceType, Floor, GaussianMixtureSpec } from "./spec.ts";
import type { GaussianMixtureTheta } from "./theta.ts";

/**
 * The covariances of a family nearest to `each`, the unconstrained S_k: its diagonal, its mean
 * variance, or Σ_k π_k S_k for all (the tied families divide by N, not by N_k).
 * Source: Celeux & Govaert (1995), table 1. An empty matrix (an empty component) is passed over.
 */
export function inFamily(
  type: CovarianceType,
  each: readonly Matrix[],
  weights: Vector,
): readonly Matrix[] {
  switch (type) {
    case "full":
      return each;
    case "diagonal":
      return each.map(diagonalOf);
    case "spherical":
      return each.map(sphericalOf);
    case "tied":
      return shared(each, pooled(each, weights));
    case "tiedDiagonal":
      return shared(each, diagonalOf(pooled(each, weights)));
    case "tiedSpherical":
      return shared(each, sphericalOf(pooled(each, weights)));
  }
}

const shared = (each: readonly Matrix[], one: Matrix): Matrix[] => each.map(() => one);

function pooled(each: readonly Matrix[], weights: Vector): Matrix {
  const size = Math.max(...each.map((s) => s.length));
  return build(size, size, (i, j) =>
    each.reduce((sum, s, k) => (s.length === 0 ? sum : sum + (weights[k] ?? 0) * at(s, i, j)), 0),
  );
}

const diagonalOf = (s: Matrix): Matrix => diagonal(s.length, (i) => at(s, i, i));

const sphericalOf = (s: Matrix): Matrix => {
  const variance = trace(s) / s.length;
  return diagonal(s.length, () => variance);
};

/** `clamp`: eigenvalues raised to eps; `add`: εI added. */
export function floored(floor: Floor, s: Matrix): Matrix {
  if (!floor) return s;
  const { kind, eps } = floor;
  if (kind === "clamp") return clamped(eps, s);
  return build(s.length, s.length, (i, j) => at(s, i, j) + (i === j ? eps : 0));
}

function clamped(eps: number, s: Matrix): Matrix {
  if (!s.every((row) => row.every(Number.isFinite))) return s;
  const eigen = symmetricEigen(s);
  const values = raisedTo(eps, eigen);
  if (!values) return s;
  return build(s.length, s.length, (i, j) =>
    values.reduce(
      (sum, value, m) => sum + value * (at(eigen.vectors, m, i) * at(eigen.vectors, m, j)),
      0,
    ),
  );
}

/** θ with its covariances brought into the family of `spec`, and above its clamp. */
export function adapt(
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
): GaussianMixtureTheta | null {
  if (theta.weights.length !== spec.components) return null;
  const { floor, prior } = spec;
  // Where the prior has no density, only a new start will do.
  if (prior && prior.concentration > 1 && theta.weights.includes(0)) return null;
  const covariances = inFamily(spec.covariance, theta.covariances, theta.weights);
  if (floor?.kind !== "clamp") return { ...theta, covariances };
  return { ...theta, covariances: covariances.map((s) => clamped(floor.eps, s)) };
}
