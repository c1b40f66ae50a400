import { integral, klOnALine, type LogDensity, logNormal } from "./onALine.ts";

/** N(x | mean, sd²). */
export interface OneNormal {
  readonly mean: number;
  readonly sd: number;
}

/** Mean and standard deviation of Σ_k π_k N(μ_k, σ_k²): the Gaussian q of least KL(p ‖ q). Source: Bishop, PRML, section 10.7. */
export function momentsOf(weights: readonly number[], parts: readonly OneNormal[]): OneNormal {
  const mean = parts.reduce((sum, part, k) => sum + (weights[k] ?? 0) * part.mean, 0);
  const variance = parts.reduce(
    (sum, part, k) => sum + (weights[k] ?? 0) * (part.sd ** 2 + (part.mean - mean) ** 2),
    0,
  );
  return { mean, sd: Math.sqrt(variance) };
}

/** So many σ from its mean a Gaussian has died away to rounding. */
const REACH = 9;
const POINTS = 361;
const STEPS = 200;

/** What a Gaussian q is integrated over. */
export const around = ({ mean, sd }: OneNormal) => ({
  from: mean - REACH * sd,
  to: mean + REACH * sd,
  size: POINTS,
});

/** KL(q ‖ p) of a Gaussian q, in nats. */
export const reverseKl = (q: OneNormal, logP: LogDensity): number =>
  klOnALine(logNormal(q.mean, q.sd), logP, around(q));

/**
 * The Gaussian q of least KL(q ‖ p) near `from`: down its natural gradient, each step halved until
 * it falls. Another start may end in another minimum. Source: Amari, Neural Computation 10 (1998).
 */
export function nearestReverse(logP: LogDensity, from: OneNormal): OneNormal {
  let [q, kl] = [from, reverseKl(from, logP)];
  for (let step = 0; step < STEPS; step++) {
    const lower = fallen(q, kl, logP);
    if (!lower) break;
    [q, kl] = lower;
  }
  return q;
}

function fallen(q: OneNormal, kl: number, logP: LogDensity): [OneNormal, number] | null {
  const logQ = logNormal(q.mean, q.sd);
  // ∇ KL(q ‖ p) = E_q[∇ log q · log q/p], in (μ/σ, log σ).
  const slope = (score: (z: number) => number): number =>
    integral(
      (x) => Math.exp(logQ(x)) * score((x - q.mean) / q.sd) * (logQ(x) - logP(x)),
      around(q),
    );
  const [byMean, bySpread] = [slope((z) => z), slope((z) => z * z - 1)];
  for (let size = 1; size > 1e-6; size /= 2) {
    const next = {
      mean: q.mean - size * q.sd * byMean,
      sd: q.sd * Math.exp(-0.5 * size * bySpread),
    };
    const value = reverseKl(next, logP);
    if (value < kl - 1e-15) return [next, value];
  }
  return null;
}
