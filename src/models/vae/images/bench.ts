import { normal, type Rng } from "../../../maths/random.ts";
import { forward, type Room, roomFor } from "../network/network.ts";
import type { VaeSpec } from "../spec.ts";
import { LATENT, type Pair, pairOf } from "./pair.ts";

/** Encoder and decoder with room for at most `rows` rows at once. */
export interface Bench {
  readonly networks: Pair;
  readonly rows: number;
  readonly x: Float64Array;
  readonly noise: Float64Array;
  readonly z: Float64Array;
  readonly fit: Float64Array;
  readonly encoded: Room;
  readonly decoded: Room;
}

/** Rows that pass at once: few enough to pause after. */
export const ROWS = 100;

export function benchFor(networks: Pair, rows = ROWS): Bench {
  return {
    networks,
    rows,
    x: new Float64Array(rows * networks.pixels),
    noise: new Float64Array(rows * LATENT),
    z: new Float64Array(rows * LATENT),
    fit: new Float64Array(rows),
    encoded: roomFor(networks.encoder, rows),
    decoded: roomFor(networks.decoder, rows),
  };
}

let last: { readonly of: string; readonly bench: Bench } | null = null;

/** The bench of a spec, the same each time: for what does not pause while it holds anything. */
export function benchOf(spec: VaeSpec): Bench {
  const of = JSON.stringify(spec);
  if (last?.of !== of) last = { of, bench: benchFor(pairOf(spec)) };
  return last.bench;
}

/** So many standard normal numbers. */
export function fillNormal(into: Float64Array, size: number, rng: Rng): void {
  for (let i = 0; i < size; i++) into[i] = normal(rng);
}

/** q of each of `rows` images from x: m₁, m₂, log s₁, log s₂, row after row, into `q`. */
export function encodedInto(
  { networks: { encoder, pixels }, rows: most, encoded }: Bench,
  phi: Float64Array,
  x: Float64Array,
  rows: number,
  q: Float64Array,
): void {
  for (let from = 0; from < rows; from += most) {
    const size = Math.min(most, rows - from);
    const outputs = forward(encoder, phi, x.subarray(from * pixels), size, encoded);
    q.set(outputs.subarray(0, size * 2 * LATENT), from * 2 * LATENT);
  }
}

/** Logits of the images that a decoder makes of `rows` z, into `logits`. */
export function decodedInto(
  { networks: { decoder, pixels }, rows: most, decoded }: Bench,
  theta: Float64Array,
  z: Float64Array,
  rows: number,
  logits: Float64Array,
): void {
  for (let from = 0; from < rows; from += most) {
    const size = Math.min(most, rows - from);
    const outputs = forward(decoder, theta, z.subarray(from * LATENT), size, decoded);
    logits.set(outputs.subarray(0, size * pixels), from * pixels);
  }
}
