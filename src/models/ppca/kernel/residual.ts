import {
  at,
  build,
  entry,
  type Matrix,
  multiply,
  type Vector,
} from "../../../maths/linear/matrix.ts";
import type { Posterior } from "./posterior.ts";
import type { Expected } from "./statistics.ts";

/**
 * The mean over n of E_q[‖x_n − Wz_n − μ‖²], for any W and μ: with A = I − WB a sum of squares,
 * tr(A S Aᵀ) + ‖x̄ − μ − W z̄‖² + ‖WR‖², with R·Rᵀ = V, so that a small rest keeps its digits.
 */
export function residualOf(
  { x, z, xx }: Expected,
  { project, root }: Posterior,
  mean: Vector,
  loadings: Matrix,
): number {
  const size = x.length;
  const back = multiply(loadings, project);
  const apart = build(size, size, (d, e) => (d === e ? 1 : 0) - at(back, d, e));
  const scatter = quadratic(apart, xx);
  const blur = multiply(loadings, root).reduce((sum, row) => sum + dot(row, row), 0);
  const offset = x.reduce(
    (sum, value, d) => sum + (value - entry(mean, d) - dot(loadings[d], z)) ** 2,
    0,
  );
  return scatter + offset + blur;
}

/** tr(A S Aᵀ). */
function quadratic(a: Matrix, s: Matrix): number {
  return multiply(a, s).reduce((sum, row, i) => sum + dot(row, a[i] ?? []), 0);
}

/** Σ_k a_k b_k. */
export function dot(a: Vector = [], b: Vector = []): number {
  return a.reduce((sum, value, k) => sum + value * entry(b, k), 0);
}
