import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { at, diagonal, entry, type Matrix, multiply } from "../../../maths/linear/matrix.ts";
import { type Axes, seenAt, seenCovariance } from "../../shared/axes/axes.ts";
import type { PpcaTheta } from "../theta.ts";

/**
 * Loadings AW; noise along orthonormal axes is what it is along the columns, Aσ²IAᵀ = σ²I. Where it is
 * one an axis AΨAᵀ is its least variance along all, and more factors for what is beyond it.
 */
export function marginal({ mean, loadings, noise }: PpcaTheta, axes: Axes): PpcaTheta {
  const seen = { mean: seenAt(axes, mean), loadings: multiply(axes.rows, loadings) };
  if (typeof noise === "number") return { ...seen, noise };
  const { values, vectors } = symmetricEigen(
    seenCovariance(
      axes,
      diagonal(noise.length, (d) => entry(noise, d)),
    ),
  );
  const [least = 0, ...larger] = values;
  const beyond = (d: number) =>
    larger.map((value, i) => Math.sqrt(Math.max(0, value - least)) * at(vectors, i + 1, d));
  const wider: Matrix = seen.loadings.map((row, d) => [...row, ...beyond(d)]);
  return { mean: seen.mean, loadings: wider, noise: least };
}
