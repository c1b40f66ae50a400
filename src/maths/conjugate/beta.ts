import { logGamma } from "../special/logGamma.ts";

/** Beta(θ | a, b) over the probability θ of heads; a, b > 0. Source: Bishop, PRML, section 2.1.1. */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

/** log Beta(θ | a, b), in nats; ∞ at an end where its parameter is below 1, −∞ where above. */
export function logBetaDensity({ a, b }: Beta, theta: number): number {
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  return constant + times(a - 1, Math.log(theta)) + times(b - 1, Math.log1p(-theta));
}

/** A factor of 0 leaves out what may be infinite: θ⁰ = 1, at 0 too. */
const times = (factor: number, log: number): number => (factor === 0 ? 0 : factor * log);

/** The posterior after so many heads and tails: they are added to a and b. */
export const betaPosterior = ({ a, b }: Beta, heads: number, tails: number): Beta => ({
  a: a + heads,
  b: b + tails,
});

/** E[θ] = a/(a + b): under a posterior the probability that the next toss is heads. */
export const betaMean = ({ a, b }: Beta): number => a / (a + b);

/** The θ at which the density is largest; null where there is no single one: at a = b = 1, where it is flat, and at a, b < 1, where it rises to both ends. */
export function betaMode({ a, b }: Beta): number | null {
  if (a > 1 && b > 1) return (a - 1) / (a + b - 2);
  if ((a < 1 && b < 1) || (a === 1 && b === 1)) return null;
  return a > b ? 1 : 0;
}
