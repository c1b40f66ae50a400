import { roundingOfSum } from "../../shared/rounding.ts";
import type { RegressionTheta } from "../theta.ts";
import type { Statistics } from "./statistics.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/** E_q[log p(w | λ)] and E_q[log p(y | w, β)], in nats. Source: Bishop, PRML, eqs 9.62 and 9.63. */
export const expectedLogJoint = (
  { size, weights, misfit, blur, length, spread }: Statistics,
  { beta, lambda }: RegressionTheta,
): readonly number[] => [
  0.5 * (weights * (Math.log(lambda) - LOG_2PI) - lambda * (length + spread)),
  0.5 * (size * (Math.log(beta) - LOG_2PI) - beta * (misfit + blur)),
];

/** H(q) = ½ log |2πe S|. */
export const entropyOf = ({ weights, logDeterminant }: Statistics): number =>
  0.5 * (weights * (1 + LOG_2PI) + logDeterminant);

/** log p(y | β, λ), by the statistics of the posterior under (β, λ) itself. Source: Bishop, PRML, eq 3.86. */
export const logEvidence = (
  { size, weights, misfit, length, logDeterminant }: Statistics,
  { beta, lambda }: RegressionTheta,
): number =>
  // Of no data it is 0, to the bit.
  size === 0
    ? 0
    : 0.5 *
      (size * (Math.log(beta) - LOG_2PI) +
        weights * Math.log(lambda) +
        logDeterminant -
        beta * misfit -
        lambda * length);

/** log p(y, m | β, λ): of the weights, the mean of q alone, as a point. */
export const logJointAtMean = (
  { size, weights, misfit, length }: Statistics,
  { beta, lambda }: RegressionTheta,
): number =>
  0.5 *
  (size * (Math.log(beta) - LOG_2PI) +
    weights * (Math.log(lambda) - LOG_2PI) -
    beta * misfit -
    lambda * length);

/**
 * What rounding may put between 𝓛 and its definition, in nats: each row of [Φ y] is off by a share of
 * its size, and with it ‖y − Φm‖, and log |S| by that share of S⁻¹'s condition, column by column.
 */
export function roundingIn(stats: Statistics, { beta, lambda }: RegressionTheta): number {
  const { size, weights, misfit, blur, length, spread, reach, condition } = stats;
  const share = roundingOfSum(size, weights);
  const off = share * reach;
  const fit = beta * (off * (2 * Math.sqrt(misfit) + off) + share * (misfit + blur));
  const volume = size * (1 + Math.abs(Math.log(beta))) + weights * (1 + Math.abs(Math.log(lambda)));
  return fit + share * (lambda * (length + spread) + condition + weights * 2) + 1e-15 * volume;
}
