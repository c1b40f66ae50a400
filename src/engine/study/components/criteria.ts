/** What a fit to N points is judged by. */
export interface Fitted {
  /** ℓ at the fit, in nats. */
  readonly logLikelihood: number;
  /** H(q) of the exact posterior at the fit, in nats. */
  readonly entropy: number;
  /** Free parameters p. */
  readonly parameters: number;
  /** N. */
  readonly size: number;
}

/** Each on the scale of −2ℓ: the lower, the better. */
export interface Criteria {
  readonly aic: number;
  readonly bic: number;
  readonly icl: number;
}

/**
 * AIC = 2p − 2ℓ (Akaike 1974), BIC = p log N − 2ℓ (Schwarz 1978), ICL = BIC + 2 H(q) (Biernacki,
 * Celeux & Govaert 2000, with the entropy of the posterior in place of that of its mode).
 */
export function criteriaOf({ logLikelihood, entropy, parameters, size }: Fitted): Criteria {
  const bic = parameters * Math.log(size) - 2 * logLikelihood;
  return { aic: 2 * parameters - 2 * logLikelihood, bic, icl: bic + 2 * entropy };
}
