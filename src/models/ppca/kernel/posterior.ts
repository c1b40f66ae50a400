import {
  at,
  build,
  entry,
  type Matrix,
  multiply,
  transpose,
  type Vector,
} from "../../../maths/linear/matrix.ts";
import { orthogonalised } from "../../../maths/linear/orthogonal.ts";
import { type PpcaTheta, unitsOf } from "../theta.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/**
 * The exact posterior of every point at once: q(z_n) = N(B(x_n − μ), V) with one B and one V
 * for all, so that q takes no room a point.
 */
export interface Posterior {
  /** μ. */
  readonly centre: Vector;
  /** B = M⁻¹Wᵀ (q×D). */
  readonly project: Matrix;
  /** V = σ²M⁻¹ (q×q); of factor analysis (I + WᵀΨ⁻¹W)⁻¹. */
  readonly covariance: Matrix;
  /** R with R·Rᵀ = V. */
  readonly root: Matrix;
  /** Σ_k s_1 s_k/m_k, with s the singular values of W and m_k = s_k² + σ²: what rounding of log |M| grows by. */
  readonly growth: number;
  /** H(q(z_n)) = ½ log |2πe V|, in nats. */
  readonly entropy: number;
  /** −½ (D log 2π + log |WWᵀ + Ψ|). */
  readonly logNormaliser: number;
}

/**
 * p(z | x, θ) and the normaliser of p(x | θ), with M = WᵀW + σ²I in place of the D×D
 * covariance: |WWᵀ + σ²I| = σ^2(D−q) |M|. Source: Tipping & Bishop (1999), eqs 6 and 27;
 * Bishop, PRML, eqs 12.41 to 12.43. M itself is not formed: with W turned by a rotation of z so
 * that its columns are orthogonal it is diagonal, and where they were all but parallel no digits are lost.
 * Where each axis has a noise of its own the axes are measured in it (PRML, eqs 12.66 and 12.67).
 */
export function posteriorOf(theta: PpcaTheta): Posterior {
  const { mean, loadings } = theta;
  const { units, variance: noise } = unitsOf(theta);
  const [dimensions, factors] = [mean.length, loadings[0]?.length ?? 0];
  const scaled = loadings.map((row, d) => row.map((w) => w / entry(units, d)));
  const { turned, turn, lengths } = orthogonalised(scaled);
  const inner = lengths.map((length) => length * length + noise);
  const logInner = inner.reduce((sum, m) => sum + Math.log(m), 0);
  const longest = Math.max(...lengths);
  const growth = inner.reduce((sum, m, k) => sum + (longest * entry(lengths, k)) / m, 0);
  const across = build(
    factors,
    dimensions,
    (k, d) => at(turned, d, k) / entry(inner, k) / entry(units, d),
  );
  const root = build(
    factors,
    factors,
    (i, k) => at(turn, i, k) * Math.sqrt(noise / entry(inner, k)),
  );
  const logNoise = Math.log(noise);
  const logUnits = units.reduce((sum, unit) => sum + Math.log(unit), 0);
  return {
    centre: mean,
    project: multiply(turn, across),
    covariance: multiply(root, transpose(root)),
    root,
    growth,
    entropy: 0.5 * (factors * (1 + LOG_2PI + logNoise) - logInner),
    logNormaliser:
      -0.5 * (dimensions * LOG_2PI + (dimensions - factors) * logNoise + logInner) - logUnits,
  };
}
