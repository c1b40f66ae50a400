import type { Rng } from "../../../maths/random.ts";
import { normal } from "../../../maths/random.ts";
import { klToPrior, reparameterised, reparameterisedBack } from "../network/gaussianQ.ts";
import { bernoulli } from "../network/likelihood.ts";
import { backward, forward, lastSlopes, type Room, roomFor } from "../network/network.ts";
import { LATENT, type Networks } from "./networks.ts";

/** What the steps of a run are computed in, for batches of at most so many images. */
export interface Bench {
  readonly networks: Networks;
  readonly x: Float64Array;
  readonly noise: Float64Array;
  readonly z: Float64Array;
  /** Slopes of 𝓛 in z. */
  readonly slopes: Float64Array;
  readonly fit: Float64Array;
  readonly kl: Float64Array;
  readonly encoded: Room;
  readonly decoded: Room;
}

export function benchFor(networks: Networks, rows: number): Bench {
  const across = () => new Float64Array(rows * LATENT);
  return {
    networks,
    x: new Float64Array(rows * networks.pixels),
    noise: across(),
    z: across(),
    slopes: across(),
    fit: new Float64Array(rows),
    kl: new Float64Array(rows),
    encoded: roomFor(networks.encoder, rows),
    decoded: roomFor(networks.decoder, rows),
  };
}

/** So many standard normal numbers. */
export function fillNormal(into: Float64Array, size: number, rng: Rng): void {
  for (let i = 0; i < size; i++) into[i] = normal(rng);
}

interface Asked {
  /** The weights of encoder and decoder. */
  readonly phi: Float64Array;
  readonly theta: Float64Array;
  /** Gradients of the mean of 𝓛_n over the rows, overwritten where they are asked for. */
  readonly inPhi: Float64Array | null;
  readonly inTheta: Float64Array | null;
}

/**
 * The reparameterised estimate of 𝓛 over the first `rows` images of `bench.x`, a mean over rows in
 * nats, from `samples` draws of each q, and its gradients. Source: Kingma & Welling (2014), eq. 10.
 */
export function boundOver(
  bench: Bench,
  rows: number,
  { phi, theta, inPhi, inTheta }: Asked,
  samples: number,
  rng: Rng,
): number {
  const { networks, x, noise, z, slopes, fit, kl, encoded, decoded } = bench;
  const { encoder, decoder, pixels } = networks;
  const q = forward(encoder, phi, x, rows, encoded);
  const inQ = lastSlopes(encoded);
  const share = 1 / (rows * samples);
  inQ.fill(0, 0, rows * 2 * LATENT);
  inTheta?.fill(0);
  let sum = 0;
  for (let s = 0; s < samples; s++) {
    fillNormal(noise, rows * LATENT, rng);
    reparameterised(q, noise, rows, LATENT, z);
    const logits = forward(decoder, theta, z, rows, decoded);
    const inLogits = lastSlopes(decoded);
    bernoulli(x, logits, rows, pixels, fit, inLogits);
    for (let r = 0; r < rows; r++) sum += (fit[r] as number) / samples;
    if (!inPhi && !inTheta) continue;
    for (let i = 0; i < rows * pixels; i++) inLogits[i] = share * (inLogits[i] as number);
    slopes.fill(0, 0, rows * LATENT);
    backward(decoder, theta, z, rows, decoded, inTheta, inPhi && slopes);
    if (inPhi) reparameterisedBack(q, noise, rows, LATENT, slopes, inQ);
  }
  klToPrior(q, rows, LATENT, kl, inPhi && inQ, -1 / rows);
  for (let r = 0; r < rows; r++) sum -= kl[r] as number;
  if (inPhi) {
    inPhi.fill(0);
    backward(encoder, phi, x, rows, encoded, inPhi, null);
  }
  return sum / rows;
}
