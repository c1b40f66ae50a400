import { at, entry } from "../../../maths/linear/matrix.ts";
import { dot, residualOf } from "../kernel/residual.ts";
import { expectedOf, type Statistics } from "../kernel/statistics.ts";
import type { PpcaSpec } from "../spec.ts";
import { faultIn, type PpcaTheta } from "../theta.ts";

/**
 * θ after one step u ← u + η ∇_u 𝓛(q, θ(u))/N, q fixed, in u = (μ, W, log σ²): a point's share of
 * ∇_μ is (x̄ − μ − W z̄)/σ², of ∇_W E[(x − μ − Wz) zᵀ]/σ², and of the slope in log σ²
 * ½(E‖x − Wz − μ‖²/σ² − D). Null where the step leaves the numbers. The derivatives of Bishop,
 * PRML, eq 12.53; with q the posterior it is ∇ℓ (Fisher's identity).
 *
 * @param units of the data's axes, in which μ and the rows of W are measured; 1 where left out
 */
export function climb(
  spec: PpcaSpec,
  stats: Statistics,
  theta: PpcaTheta,
  stepSize: number,
  _size?: number,
  units?: readonly number[],
): PpcaTheta | null {
  const { posterior } = stats;
  if (!posterior) return theta;
  const { mean, loadings, noise } = theta;
  const expected = expectedOf(stats, posterior);
  const { x, z, xz, zz } = expected;
  const rates = mean.map((_, d) => (stepSize * (units?.[d] ?? 1) ** 2) / noise);
  const left = x.map((value, d) => value - entry(mean, d) - dot(loadings[d], z));
  const residual = residualOf(expected, posterior, mean, loadings);
  const next: PpcaTheta = {
    mean: mean.map((m, d) => m + entry(rates, d) * entry(left, d)),
    loadings: loadings.map((row, d) =>
      row.map((w, k) => {
        const slope = at(xz, d, k) - dot(row, zz[k]) + entry(left, d) * entry(z, k);
        return w + entry(rates, d) * slope;
      }),
    ),
    noise: noise * Math.exp(0.5 * stepSize * (residual / noise - mean.length)),
  };
  return faultIn(spec, mean.length, next) ? null : next;
}
