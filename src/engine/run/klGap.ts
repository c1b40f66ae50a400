import type { Frame } from "./frame.ts";

/** A difference below this share of 1 + |ℓ| is rounding. */
const ROUNDING = 1e-13;

/**
 * ℓ − 𝓛 = Σ_n KL(q(z_n) ‖ p(z_n | x_n, θ)) in nats, 0 where it is within rounding of 0;
 * null where there is no q yet, or ℓ is unknown.
 */
export function klGap({ logLikelihood, elbo, rounding = 0 }: Frame): number | null {
  if (elbo === null || logLikelihood === null) return null;
  const gap = logLikelihood - elbo;
  return gap > ROUNDING * (1 + Math.abs(logLikelihood)) + rounding ? gap : 0;
}
