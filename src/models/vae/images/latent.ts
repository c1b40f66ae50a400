import type { Estimated, ImagesTold, Latent, Sheet } from "../../contract/drawn/latent.ts";
import type { Data } from "../../contract/kernel.ts";
import type { VaeSpec } from "../spec.ts";
import type { Phi, Theta } from "../theta.ts";
import { rowsIn } from "../units.ts";
import { benchFor, decodedInto, encodedInto, ROWS } from "./bench.ts";
import { weighed } from "./estimate.ts";
import { LATENT, PIXELS, pairOf } from "./pair.ts";

/** The q of every image, and a sheet of what the decoder makes of the plane. */
function* latent(
  spec: VaeSpec,
  { points }: Data,
  theta: Theta,
  phi: Phi,
  sheet: Sheet,
): Generator<void, Latent> {
  const bench = benchFor(pairOf(spec));
  const x = rowsIn(points, phi);
  const told = new Float64Array(points.size * 2 * LATENT);
  for (let from = 0; from < points.size; from += ROWS) {
    const size = Math.min(ROWS, points.size - from);
    const own = told.subarray(from * 2 * LATENT);
    encodedInto(bench, phi.encoder.weights, x.subarray(from * PIXELS), size, own);
    yield;
  }
  // The encoder tells log s.
  const q = told.map((v, i) => (i % (2 * LATENT) < LATENT ? v : Math.exp(v)));
  const z = placesOf(sheet);
  const count = sheet.across * sheet.up;
  const greys = new Uint8Array(count * PIXELS);
  const logits = new Float64Array(ROWS * PIXELS);
  for (let from = 0; from < count; from += ROWS) {
    const size = Math.min(ROWS, count - from);
    decodedInto(bench, theta.decoder.weights, z.subarray(from * LATENT), size, logits);
    for (let i = 0; i < size * PIXELS; i++)
      greys[from * PIXELS + i] = Math.round(255 / (1 + Math.exp(-(logits[i] as number))));
    yield;
  }
  return { q, sheet, greys };
}

/** z of each place, row after row from the top left. */
function placesOf({ box: { x, y }, across, up }: Sheet): Float64Array {
  const z = new Float64Array(across * up * LATENT);
  for (let i = 0; i < across * up; i++) {
    z[2 * i] = x[0] + ((x[1] - x[0]) * ((i % across) + 0.5)) / across;
    z[2 * i + 1] = y[1] - ((y[1] - y[0]) * (Math.floor(i / across) + 0.5)) / up;
  }
  return z;
}

function* likelihood(
  spec: VaeSpec,
  { points }: Data,
  theta: Theta,
  phi: Phi,
  draws: number,
): Generator<void, Estimated> {
  const bench = benchFor(pairOf(spec));
  const x = rowsIn(points, phi);
  const q = new Float64Array(points.size * 2 * LATENT);
  encodedInto(bench, phi.encoder.weights, x, points.size, q);
  let [sum, variance] = [0, 0];
  for (let n = 0; n < points.size; n++) {
    const { logLikelihood, ofMean } = weighed(bench, theta.decoder.weights, x, q, n, draws);
    sum += logLikelihood;
    variance += ofMean;
    yield;
  }
  return { logLikelihood: sum, error: Math.sqrt(variance) };
}

export const images: ImagesTold<VaeSpec, Theta, Phi> = { latent, likelihood };
