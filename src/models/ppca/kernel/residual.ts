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
 * The mean over n of E_q[(x_n − Wz_n − μ)_d²], axis by axis, for any W and μ: with A = I − WB sums of
 * squares, (A S Aᵀ)_dd + (x̄ − μ − W z̄)_d² + ‖(WR)_d‖², with R·Rᵀ = V, so that a small rest keeps its
 * digits.
 */
export function residualsOf(
  { x, z, xx }: Expected,
  { project, root }: Posterior,
  mean: Vector,
  loadings: Matrix,
): number[] {
  const size = x.length;
  const back = multiply(loadings, project);
  const apart = build(size, size, (d, e) => (d === e ? 1 : 0) - at(back, d, e));
  const blur = multiply(loadings, root);
  return multiply(apart, xx).map((row, d) => {
    const offset = entry(x, d) - entry(mean, d) - dot(loadings[d], z);
    return dot(row, apart[d]) + offset ** 2 + dot(blur[d], blur[d]);
  });
}

/** Σ_k a_k b_k. */
export function dot(a: Vector = [], b: Vector = []): number {
  return a.reduce((sum, value, k) => sum + value * entry(b, k), 0);
}
