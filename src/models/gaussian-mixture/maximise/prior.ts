import { logDeterminant, traceOfSolve } from "../../../maths/linear/cholesky.ts";
import { inverseOfFactor } from "../../../maths/linear/inverse.ts";
import {
  at,
  build,
  diagonal,
  type Matrix,
  multiply,
  type Vector,
} from "../../../maths/linear/matrix.ts";
import { logGamma } from "../../../maths/special/logGamma.ts";
import { floored } from "../family.ts";
import type { Pull } from "../gradients/climb.ts";
import { factorOf } from "../kernel/factor.ts";
import { type Floor, type GaussianMixtureSpec, isTied, type Prior } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import type { Estimates } from "./estimates.ts";

/**
 * log p(θ) in nats: log Dir(π | a, …, a) and, for each covariance (once, if tied),
 * log IW(Σ | sI, ν), both with their constants; the means are flat. A covariance of a narrower
 * family has the density of IW there, with the constant of all covariances.
 */
export function logPrior(
  { covariance, prior, floor }: GaussianMixtureSpec,
  { weights, covariances }: GaussianMixtureTheta,
): number {
  if (!prior) return 0;
  const own = isTied(covariance) ? covariances.slice(0, 1) : covariances;
  return own.reduce(
    (sum, s) => sum + logInverseWishart(prior, s, floor),
    logDirichlet(prior.concentration, weights),
  );
}

/** log Γ(Ka) − K log Γ(a) + (a − 1) Σ_k log π_k. Source: Bishop, PRML, eq 2.38. */
function logDirichlet(a: number, weights: Vector): number {
  const size = weights.length;
  const logs = weights.reduce((sum, weight) => sum + Math.log(weight), 0);
  return logGamma(size * a) - size * logGamma(a) + (a === 1 ? 0 : (a - 1) * logs);
}

/**
 * (ν/2) log |sI| − (νD/2) log 2 − log Γ_D(ν/2) − ((ν + D + 1)/2) log |Σ| − (s/2) tr Σ⁻¹.
 * Source: Murphy (2012), Machine Learning, section 4.5.1.
 */
function logInverseWishart({ degrees, scale }: Prior, s: Matrix, floor: Floor): number {
  const size = s.length;
  const lower = factorOf(s, floor);
  if (!lower) throw new Error("A covariance is not positive definite.");
  let logGammas = 0.25 * size * (size - 1) * Math.log(Math.PI);
  for (let d = 0; d < size; d++) logGammas += logGamma(0.5 * (degrees - d));
  return (
    0.5 * degrees * size * Math.log(0.5 * scale) -
    logGammas -
    0.5 * (degrees + size + 1) * logDeterminant(lower) -
    0.5 *
      traceOfSolve(
        lower,
        diagonal(size, () => scale),
      )
  );
}

/**
 * MAP: π_k = (N_k + a − 1)/(N + K(a − 1)) and Σ_k = (S_k + sI)/(N_k + ν + D + 1), S_k the scatter
 * of the family; tied, that of all points and N. Source: Murphy (2012), section 11.4.2.8.
 * Under a clamp the eigenvalues are raised as without a prior, and are the maximum as there: the
 * penalised bound has the form of the bound, with other counts.
 */
export function mostProbable(spec: GaussianMixtureSpec, prior: Prior): Estimates {
  const { concentration, degrees, scale } = prior;
  const shrunk = (square: Matrix, count: number): Matrix => {
    const over = count + degrees + square.length + 1;
    return floored(
      spec.floor,
      build(
        square.length,
        square.length,
        (i, j) => (count * at(square, i, j) + (i === j ? scale : 0)) / over,
      ),
    );
  };
  return {
    weights: (counts) => {
      const more = concentration - 1;
      const total = counts.reduce((sum, count) => sum + count + more, 0);
      return counts.map((count) => (count + more) / total);
    },
    mean: ({ mean }) => Array.from(mean),
    covariance: shrunk,
    unseen: (before) =>
      shrunk(
        diagonal(before.length, () => 0),
        0,
      ),
    collapses: false,
    empties: concentration === 1,
  };
}

/** (a − 1)(1 − Kπ_k), and ½(sΣ⁻¹Σ⁻¹ − (ν + D + 1)Σ⁻¹), for the first alone where there is but one Σ. */
export function pullOf({ components, covariance, floor }: GaussianMixtureSpec, prior: Prior): Pull {
  const { concentration, degrees, scale } = prior;
  return {
    logit: (weight) => (concentration - 1) * (1 - components * weight),
    covariance: (s, k) => {
      if (k > 0 && isTied(covariance)) return diagonal(s.length, () => 0);
      const precision = inverseOfFactor(factorOf(s, floor) ?? []);
      const square = multiply(precision, precision);
      return build(
        s.length,
        s.length,
        (i, j) => 0.5 * (scale * at(square, i, j) - (degrees + s.length + 1) * at(precision, i, j)),
      );
    },
  };
}
