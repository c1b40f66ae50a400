/** What is known of the mean of a Gaussian whose variance is known: N(μ | mean, variance). */
export interface OnMean {
  readonly mean: number;
  readonly variance: number;
}

/**
 * The posterior of the mean μ after `data`, each drawn from N(μ, noise): precisions add up, and the
 * mean is weighted by them. Source: Bishop, PRML, eqs 2.141 and 2.142.
 */
export function meanPosterior(prior: OnMean, data: readonly number[], noise: number): OnMean {
  const precision = 1 / prior.variance + data.length / noise;
  const sum = data.reduce((total, x) => total + x, 0);
  return {
    mean: (prior.mean / prior.variance + sum / noise) / precision,
    variance: 1 / precision,
  };
}

/** The distribution of the next x: not knowing μ adds to the noise. Source: Bishop, PRML, eq 2.115. */
export const predictive = ({ mean, variance }: OnMean, noise: number): OnMean => ({
  mean,
  variance: variance + noise,
});
