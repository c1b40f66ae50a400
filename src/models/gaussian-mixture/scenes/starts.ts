import type { Matrix } from "../../../maths/linear/matrix.ts";

/** θ₀ of components of equal weight and round covariances, the same for all, about given means. */
export function roundStart(means: Matrix, variance: number) {
  const round = [
    [variance, 0],
    [0, variance],
  ];
  return {
    weights: means.map(() => 1 / means.length),
    means,
    covariances: means.map(() => round),
  };
}
