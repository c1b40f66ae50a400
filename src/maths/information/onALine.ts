/** Densities p(x) of one number, by their logarithms, so that far out they are small and not 0. */
import { logSumExp } from "../special/logSumExp.ts";

export type LogDensity = (x: number) => number;

const HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

/** log N(x | μ, σ²). Source: Bishop, PRML, eq 1.46. */
export function logNormal(mean: number, sd: number): LogDensity {
  const constant = -HALF_LOG_2PI - Math.log(sd);
  return (x) => constant - 0.5 * ((x - mean) / sd) ** 2;
}

/** log Σ_k π_k p_k(x). */
export function logMixture(weights: readonly number[], parts: readonly LogDensity[]): LogDensity {
  const logs = weights.map(Math.log);
  return (x) => logSumExp(parts.map((part, k) => part(x) + (logs[k] ?? 0)));
}

/** Where to integrate from and to, and at how many points. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/**
 * ∫ f(x) dx by the trapezium rule: to rounding for what is smooth and has died away at both ends,
 * as a Gaussian ten σ from its mean. Source: Trefethen & Weideman, SIAM Review 56 (2014).
 */
export function integral(f: (x: number) => number, { from, to, size }: Stretch): number {
  const step = (to - from) / (size - 1);
  let sum = 0;
  for (let i = 0; i < size; i++) sum += f(from + i * step) * (i === 0 || i === size - 1 ? 0.5 : 1);
  return sum * step;
}

/** p(x) log p(x)/q(x), of either sign; 0 where p has died away. */
export function klIntegrand(logP: LogDensity, logQ: LogDensity): (x: number) => number {
  return (x) => {
    const at = logP(x);
    const p = Math.exp(at);
    return p > 0 ? p * (at - logQ(x)) : 0;
  };
}

/** KL(p ‖ q) = ∫ p(x) log p(x)/q(x) dx, in nats. */
export const klOnALine = (logP: LogDensity, logQ: LogDensity, over: Stretch): number =>
  integral(klIntegrand(logP, logQ), over);
