import { seeded } from "../../../maths/random.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import { klToPrior, reparameterised } from "../network/gaussianQ.ts";
import { bernoulli } from "../network/likelihood.ts";
import { forward } from "../network/network.ts";
import { type Bench, fillNormal } from "./bench.ts";
import { LATENT } from "./pair.ts";

/** E_q[log p(x | z)] and KL(q ‖ p(z)) of each image, in nats: the one from a draw of each q, the other exact. */
export interface Parts {
  readonly fit: Float64Array;
  readonly kl: Float64Array;
}

/** The draws are the same for every θ and φ, so that lines of a run are as smooth as what they tell of. */
const SEED = 14;

/**
 * The parts of 𝓛_n for `rows` images from x, with q (rows × 2 LATENT) as the encoder told it. One draw
 * for each: of their sum that is an unbiased estimate.
 */
export function partsOf(
  bench: Bench,
  theta: Float64Array,
  x: Float64Array,
  q: Float64Array,
  rows: number,
): Parts {
  const { networks, rows: most, noise, z, decoded } = bench;
  const { decoder, pixels } = networks;
  const parts = { fit: new Float64Array(rows), kl: new Float64Array(rows) };
  const rng = seeded(SEED);
  for (let from = 0; from < rows; from += most) {
    const size = Math.min(most, rows - from);
    const own = q.subarray(2 * LATENT * from);
    fillNormal(noise, size * LATENT, rng);
    reparameterised(own, noise, size, LATENT, z);
    const logits = forward(decoder, theta, z, size, decoded);
    bernoulli(x.subarray(from * pixels), logits, size, pixels, parts.fit.subarray(from), null);
  }
  klToPrior(q, rows, LATENT, parts.kl, null);
  return parts;
}

/** What importance sampling says of log p(x_n | θ) of one image, in nats. */
export interface Weighed {
  /** log (1/S) Σ_s w_s, w = p(x, z)/q(z), z from q: on average below log p(x_n | θ). */
  readonly logLikelihood: number;
  /** The mean of log w_s, an estimate of 𝓛_n from the same draws, and so below it. */
  readonly elbo: number;
  /** The variance of log w_s. */
  readonly variance: number;
  /** That of the estimate, to first order: of the mean weight, over its square. */
  readonly ofMean: number;
}

/** From `samples` draws of the q of image n; `x` and `q` as above. Source: Burda, Grosse & Salakhutdinov (2016), eq. 8. */
export function weighed(
  bench: Bench,
  theta: Float64Array,
  x: Float64Array,
  q: Float64Array,
  n: number,
  samples: number,
): Weighed {
  const { networks, rows, noise, z, decoded, fit, x: copies } = bench;
  const { decoder, pixels } = networks;
  const logs = new Float64Array(samples);
  const most = Math.min(samples, rows);
  const rng = seeded(SEED, n + 1);
  const own = q.subarray(2 * LATENT * n, 2 * LATENT * (n + 1));
  const image = x.subarray(n * pixels, (n + 1) * pixels);
  for (let r = 0; r < most; r++) copies.set(image, r * pixels);
  for (let from = 0; from < samples; from += most) {
    const size = Math.min(most, samples - from);
    fillNormal(noise, size * LATENT, rng);
    for (let r = 0; r < size; r++)
      reparameterised(
        own,
        noise.subarray(r * LATENT, (r + 1) * LATENT),
        1,
        LATENT,
        z.subarray(r * LATENT),
      );
    bernoulli(copies, forward(decoder, theta, z, size, decoded), size, pixels, fit, null);
    for (let r = 0; r < size; r++)
      logs[from + r] = (fit[r] as number) + logPriorToQ(own, noise, z, r);
  }
  const elbo = logs.reduce((sum, log) => sum + log, 0) / samples;
  const variance = logs.reduce((sum, log) => sum + (log - elbo) ** 2, 0) / Math.max(1, samples - 1);
  const logLikelihood = logSumExp(logs) - Math.log(samples);
  const spread = logs.reduce((sum, log) => sum + (Math.exp(log - logLikelihood) - 1) ** 2, 0);
  return { logLikelihood, elbo, variance, ofMean: spread / samples ** 2 };
}

/** log p(z) − log q(z) at draw r, z = m + s ∘ ε. */
function logPriorToQ(q: Float64Array, noise: Float64Array, z: Float64Array, r: number): number {
  let sum = 0;
  for (let d = 0; d < LATENT; d++) {
    const [e, at] = [noise[r * LATENT + d] as number, z[r * LATENT + d] as number];
    sum += (e * e - at * at) / 2 + (q[LATENT + d] as number);
  }
  return sum;
}
