import { trace } from "../../../maths/linear/matrix.ts";
import type { PpcaTheta } from "../theta.ts";
import { dot, residualOf } from "./residual.ts";
import { expectedOf, type Statistics } from "./statistics.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/**
 * E_q[log p(z)] = −½ Σ_n (q log 2π + tr E[z zᵀ]) and
 * E_q[log p(x | z)] = −½ Σ_n (D log 2πσ² + E‖x − Wz − μ‖²/σ²): exact for any θ, from the moments.
 * Source: Bishop, PRML, eq 12.53.
 */
export function expectedLogJoint(
  stats: Statistics,
  { mean, loadings, noise }: PpcaTheta,
): readonly [number, number] {
  const { posterior, moments } = stats;
  if (!posterior) return [0, 0];
  const expected = expectedOf(stats, posterior);
  const { z, zz } = expected;
  const prior = z.length * LOG_2PI + trace(zz) + dot(z, z);
  const residual = residualOf(expected, posterior, mean, loadings);
  const density = mean.length * (LOG_2PI + Math.log(noise)) + residual / noise;
  return [-0.5 * moments.count * prior, -0.5 * moments.count * density];
}
