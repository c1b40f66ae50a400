import {
  type Beta,
  betaMean,
  betaMode,
  betaPosterior,
  logBetaDensity,
} from "../../maths/conjugate/beta.ts";
import { meanPosterior, type OnMean, predictive } from "../../maths/conjugate/gaussianMean.ts";
import { type LogDensity, logNormal } from "../../maths/information/onALine.ts";

/** What moves: a Beta prior and tosses; a Gaussian prior and data, and the x to be added next; which is shown. */
export type State = {
  readonly kind: "coin" | "mean";
  readonly a: number;
  readonly b: number;
  readonly heads: number;
  readonly tails: number;
  readonly prior: number;
  readonly sd: number;
  readonly data: readonly number[];
  readonly next: number;
};

/** The coin's prior and posterior, and P(heads) by each of three ways; null where a way has no answer. */
export function coinOf({ a, b, heads, tails }: State) {
  const prior: Beta = { a, b };
  const posterior = betaPosterior(prior, heads, tails);
  const tosses = heads + tails;
  return {
    prior,
    posterior,
    tosses,
    mle: tosses > 0 ? heads / tosses : null,
    map: betaMode(posterior),
    bayes: betaMean(posterior),
  };
}

/** The largest a + b of a prior. */
export const STRONGEST = 20;

/** The Beta prior of a mean, whose density there is `height`: of a, b ≥ 1 and a + b ≤ STRONGEST the nearest. */
export function priorOf(mean: number, height: number): Beta {
  const ofStrength = (s: number): Beta => ({ a: mean * s, b: (1 - mean) * s });
  let [low, high] = [1 / Math.min(mean, 1 - mean), STRONGEST];
  // The density at its mean rises with a + b.
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (Math.exp(logBetaDensity(ofStrength(middle), mean)) < height) low = middle;
    else high = middle;
  }
  const { a, b } = ofStrength((low + high) / 2);
  return { a: rounded(a), b: rounded(b) };
}

const rounded = (value: number): number => Math.max(1, Math.round(value * 100) / 100);

/** Var of x given μ; known. */
export const NOISE = 1;

/** Prior and posterior of the mean, and the distribution of the next x by each of three ways. */
export function meanOf({ prior, sd, data }: State) {
  const before: OnMean = { mean: prior, variance: sd ** 2 };
  const after = meanPosterior(before, data, NOISE);
  const average = data.length > 0 ? data.reduce((sum, x) => sum + x, 0) / data.length : null;
  return {
    before,
    after,
    average,
    mle: average === null ? null : { mean: average, variance: NOISE },
    map: { mean: after.mean, variance: NOISE },
    bayes: predictive(after, NOISE),
  };
}

export const logOf = ({ mean, variance }: OnMean): LogDensity =>
  logNormal(mean, Math.sqrt(variance));
