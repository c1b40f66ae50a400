import type { Gaussian } from "../gaussian/conditional.ts";
import { cholesky, logDeterminant, mahalanobis, traceOfSolve } from "../linear/cholesky.ts";
import type { Matrix } from "../linear/matrix.ts";
import type { Information } from "./joint.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/**
 * H = ½ log |2πe Σ| of a Gaussian, in nats; negative where it is narrow enough. Throws where Σ is not
 * positive definite. Source: Cover & Thomas, theorem 8.4.1.
 */
export function gaussianEntropy(covariance: Matrix): number {
  return entropyOfFactor(factorOf(covariance));
}

/** log of the width of a uniform distribution: its entropy, in nats; negative where it is narrower than 1. */
export const uniformEntropy = (width: number): number => Math.log(width);

/**
 * KL(p ‖ q) = ½ [tr(Σ_q⁻¹ Σ_p) + (μ_p − μ_q)ᵀ Σ_q⁻¹ (μ_p − μ_q) − D + log |Σ_q|/|Σ_p|], in nats.
 * Throws where a covariance is not positive definite. Source: Kullback, Information Theory and
 * Statistics, chapter 9.
 */
export function gaussianKl(p: Gaussian, q: Gaussian): number {
  const [of, to] = [factorOf(p.covariance), factorOf(q.covariance)];
  const apart = p.mean.map((value, d) => value - (q.mean[d] ?? 0));
  const spread = traceOfSolve(to, p.covariance) - apart.length;
  return 0.5 * (spread + mahalanobis(to, apart) + logDeterminant(to) - logDeterminant(of));
}

/**
 * Entropies and mutual information of a Gaussian (X, Y) with variances and covariance `covariance`
 * (2×2): I = −½ log(1 − ρ²), H(X | Y) that of the conditional. Source: Cover & Thomas, section 8.5.
 */
export function gaussianInformation(covariance: Matrix): Information {
  const [[a = Number.NaN, b = Number.NaN] = [], [, c = Number.NaN] = []] = covariance;
  const left = 1 - (b / a) * (b / c);
  return {
    x: gaussianEntropy([[a]]),
    y: gaussianEntropy([[c]]),
    joint: gaussianEntropy(covariance),
    xGivenY: gaussianEntropy([[a * left]]),
    yGivenX: gaussianEntropy([[c * left]]),
    mutual: -0.5 * Math.log1p(-(b / a) * (b / c)),
  };
}

const entropyOfFactor = (lower: Matrix): number =>
  0.5 * (lower.length * (1 + LOG_2PI) + logDeterminant(lower));

function factorOf(covariance: Matrix): Matrix {
  const lower = cholesky(covariance);
  if (!lower) throw new Error("The covariance is not positive definite.");
  return lower;
}
