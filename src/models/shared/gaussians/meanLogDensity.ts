import {
  cholesky,
  logDeterminant,
  mahalanobis,
  traceOfSolve,
} from "../../../maths/linear/cholesky.ts";
import { entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";

const LOG_2PI = Math.log(2 * Math.PI);

interface Moments {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/**
 * E[log N(z | μ, Σ)] in nats, over any z with the moments `of`: −(D log 2π + log |Σ| + tr Σ⁻¹S + (m − μ)ᵀΣ⁻¹(m − μ))/2;
 * NaN where Σ is not positive definite. With `of` itself it is −H of that Gaussian, so that two of them make a KL.
 * Source: Bishop, PRML, eq 2.43 and exercise 2.13.
 */
export function meanLogDensity(of: Moments, { mean, covariance }: Moments): number {
  const lower = cholesky(covariance);
  if (!lower) return Number.NaN;
  const away = mean.map((m, d) => entry(of.mean, d) - m);
  const spread = traceOfSolve(lower, of.covariance) + mahalanobis(lower, away);
  return -(mean.length * LOG_2PI + logDeterminant(lower) + spread) / 2;
}
