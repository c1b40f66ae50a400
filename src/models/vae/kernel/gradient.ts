import { klToPrior, reparameterised, reparameterisedBack } from "../network/gaussianQ.ts";
import { bernoulli, gaussian } from "../network/likelihood.ts";
import { backward, forward, lastSlopes, type Room, roomFor } from "../network/network.ts";
import { networksOf } from "../networks.ts";
import type { VaeSpec } from "../spec.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/** What a gradient is asked of: the encoder's weights, the decoder's (with log σ² last), or both. */
export interface Asked {
  readonly encoder: Float64Array | null;
  readonly decoder: Float64Array | null;
}

/** Rows of draws in one pass. */
const ROWS = 4096;

/** Points of which the draws are passed at a time. */
export const pointsAtOnce = (draws: number): number => Math.max(1, Math.floor(ROWS / draws));

/**
 * What makes gradients of 𝓛/N = (1/N) Σ_n E_q[log p(x_n | z)] − KL(q_n ‖ p(z)), the expectation by places of the
 * noise ε with weights: z = m + s ∘ ε, so that slopes go through it (Kingma & Welling, 2014). Room is made once.
 */
export function gradientsFor(spec: VaeSpec, dimensions: number, draws: number) {
  const { latent } = spec;
  const { encoder, decoder } = networksOf(spec, dimensions);
  const points = pointsAtOnce(draws);
  const rows = points * draws;
  const [encoding, decoding]: [Room, Room] = [roomFor(encoder, points), roomFor(decoder, rows)];
  const numbers = (count: number) => new Float64Array(count);
  const x = numbers(rows * dimensions);
  const q = numbers(rows * 2 * latent);
  const z = numbers(rows * latent);
  const slopesOfQ = numbers(q.length);
  const slopesOfZ = numbers(z.length);
  const fits = numbers(rows);
  const kl = numbers(points);

  /**
   * Adds the part of `few` points, rows of `own` after row, of the estimate and of its gradient.
   *
   * @param share of each point in the mean: 1 over the size of its batch
   * @param variance σ² in the networks' units, squared; of no use to Bernoulli's
   * @returns the part of the estimate of 𝓛/N, in nats, without the constant of the units
   */
  return function add(
    own: Float64Array,
    few: number,
    noise: Float64Array,
    weights: Float64Array,
    share: number,
    { phi, theta, variance }: { phi: Float64Array; theta: Float64Array; variance: number },
    into: Asked,
  ): number {
    const all = few * draws;
    const told = forward(encoder, phi, own, few, encoding);
    for (let i = 0; i < few; i++)
      for (let r = i * draws; r < (i + 1) * draws; r++) {
        for (let d = 0; d < dimensions; d++)
          x[r * dimensions + d] = own[i * dimensions + d] as number;
        for (let d = 0; d < 2 * latent; d++)
          q[r * 2 * latent + d] = told[i * 2 * latent + d] as number;
      }
    reparameterised(q, noise, all, latent, z);
    const f = forward(decoder, theta, z, all, decoding);
    const slopes = lastSlopes(decoding);
    const isGaussian = spec.decoder !== "bernoulli";
    if (isGaussian) gaussian(x, f, variance, all, dimensions, fits, slopes);
    else bernoulli(x, f, all, dimensions, fits, slopes);
    const normaliser = (-dimensions / 2) * (LOG_2PI + Math.log(variance));
    let [value, noiseSlope] = [0, 0];
    for (let r = 0; r < all; r++) {
      const weight = share * (weights[r % draws] as number);
      const fit = fits[r] as number;
      value += weight * fit;
      noiseSlope += weight * (normaliser - fit - dimensions / 2);
      for (let d = r * dimensions; d < (r + 1) * dimensions; d++)
        slopes[d] = weight * (slopes[d] as number);
    }
    if (into.encoder) slopesOfZ.fill(0, 0, all * latent);
    backward(decoder, theta, z, all, decoding, into.decoder, into.encoder && slopesOfZ);
    if (into.decoder && isGaussian) {
      const last = into.decoder.length - 1;
      into.decoder[last] = (into.decoder[last] as number) + noiseSlope;
    }
    const back = into.encoder && lastSlopes(encoding);
    if (back) {
      slopesOfQ.fill(0, 0, all * 2 * latent);
      reparameterisedBack(q, noise, all, latent, slopesOfZ, slopesOfQ);
      back.fill(0, 0, few * 2 * latent);
      for (let r = 0; r < all; r++)
        for (let d = 0; d < 2 * latent; d++) {
          const at = Math.floor(r / draws) * 2 * latent + d;
          back[at] = (back[at] as number) + (slopesOfQ[r * 2 * latent + d] as number);
        }
    }
    klToPrior(told, few, latent, kl, back, -share);
    for (let i = 0; i < few; i++) value -= share * (kl[i] as number);
    if (into.encoder) backward(encoder, phi, own, few, encoding, into.encoder, null);
    return value;
  };
}
