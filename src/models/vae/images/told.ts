import { type Bench, encodedInto } from "./bench.ts";
import { partsOf, weighed } from "./estimate.ts";
import { LATENT } from "./pair.ts";

/** What is known of all images at θ and φ, sums in nats. */
export interface Told {
  /** E_q[log p(x | z, θ)], an estimate. */
  readonly fit: number;
  /** E_q[log p(z)], and H(q). */
  readonly prior: number;
  readonly entropy: number;
  /** An estimate of ℓ, on average below it, and the variance of the draws in it. */
  readonly logLikelihood: number;
  readonly variance: number;
}

/** Images that ℓ is estimated on at every frame: the first, as they are shuffled; and draws of each q. */
const FEW = 50;
const DRAWS = 16;
/**
 * 𝓛 of `size` images from x, with ℓ as 𝓛 plus the gap of the first `few` of them by importance sampling: the log
 * of the mean weight of S draws less the mean of their logs, so that the gap is never below 0. `q` has room
 * for the q of all: rows × 2 LATENT.
 */
export function toldOf(
  bench: Bench,
  phi: Float64Array,
  theta: Float64Array,
  x: Float64Array,
  size: number,
  q: Float64Array,
  few = FEW,
  draws = DRAWS,
): Told {
  encodedInto(bench, phi, x, size, q);
  const parts = partsOf(bench, theta, x, q, size);
  const sum = (of: Float64Array) => of.reduce((all, part) => all + part, 0);
  let logSd = 0;
  for (let n = 0; n < size; n++)
    for (let d = 0; d < LATENT; d++) logSd += q[2 * LATENT * n + LATENT + d] as number;
  const [fit, kl] = [sum(parts.fit), sum(parts.kl)];
  const entropy = (size * LATENT * (1 + Math.log(2 * Math.PI))) / 2 + logSd;
  const gap = gapOver(bench, theta, x, q, Math.min(few, size), draws);
  return {
    fit,
    prior: -kl - entropy,
    entropy,
    logLikelihood: fit - kl + size * gap.mean,
    variance: size * gap.within + size ** 2 * gap.variance,
  };
}

/** The mean gap of the first images, the variance of that mean, and the mean variance of log w. */
function gapOver(
  bench: Bench,
  theta: Float64Array,
  x: Float64Array,
  q: Float64Array,
  few: number,
  draws: number,
) {
  const all = Array.from({ length: few }, (_, n) => weighed(bench, theta, x, q, n, draws));
  const gaps = all.map(({ logLikelihood, elbo }) => logLikelihood - elbo);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / few;
  const spread = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / Math.max(1, few - 1);
  const within = all.reduce((sum, { variance }) => sum + variance, 0) / few;
  return { mean, within, variance: spread / few };
}
