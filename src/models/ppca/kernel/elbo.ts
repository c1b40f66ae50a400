import { entry, trace } from "../../../maths/linear/matrix.ts";
import { noisesOf, type PpcaTheta } from "../theta.ts";
import { dot, residualsOf } from "./residual.ts";
import { expectedOf, type Statistics } from "./statistics.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/**
 * E_q[log p(z)] = −½ Σ_n (q log 2π + tr E[z zᵀ]) and
 * E_q[log p(x | z)] = −½ Σ_n Σ_d (log 2πψ_d + E(x − Wz − μ)_d²/ψ_d), all ψ_d = σ² where the noise is
 * one number: exact for any θ, from the moments. Source: Bishop, PRML, eq 12.53.
 */
export function expectedLogJoint(stats: Statistics, theta: PpcaTheta): readonly [number, number] {
  const { posterior, moments } = stats;
  if (!posterior) return [0, 0];
  const expected = expectedOf(stats, posterior);
  const { z, zz } = expected;
  const prior = z.length * LOG_2PI + trace(zz) + dot(z, z);
  const noises = noisesOf(theta);
  const density = residualsOf(expected, posterior, theta.mean, theta.loadings).reduce(
    (sum, square, d) => sum + LOG_2PI + Math.log(entry(noises, d)) + square / entry(noises, d),
    0,
  );
  return [-0.5 * moments.count * prior, -0.5 * moments.count * density];
}
