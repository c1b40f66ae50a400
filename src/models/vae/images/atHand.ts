import type { ImagesAtHand } from "../../contract/drawn/latent.ts";
import type { VaeSpec } from "../spec.ts";
import type { Phi, Theta } from "../theta.ts";
import { benchOf, decodedInto, encodedInto } from "./bench.ts";
import { weighed } from "./estimate.ts";
import { LATENT, PIXELS } from "./pair.ts";

const DRAWS = 64;

/** One image at a time, at once: the page has θ and φ of the frame shown. */
export const atHand: ImagesAtHand<VaeSpec, Theta, Phi> = {
  decode(spec, { decoder }, z) {
    const logits = new Float64Array(PIXELS);
    decodedInto(benchOf(spec), decoder.weights, Float64Array.from(z), 1, logits);
    return logits.map((logit) => 1 / (1 + Math.exp(-logit)));
  },
  encode(spec, phi, image) {
    const [x = 0, y = 0, logX = 0, logY = 0] = encodedBy(spec, phi, image);
    return { mean: [x, y], deviation: [Math.exp(logX), Math.exp(logY)] };
  },
  terms(spec, theta, phi, image) {
    const q = encodedBy(spec, phi, image);
    const { elbo } = weighed(benchOf(spec), theta.decoder.weights, image, q, 0, DRAWS);
    let kl = 0;
    for (let d = 0; d < LATENT; d++) {
      const [m, logSd] = [q[d] as number, q[LATENT + d] as number];
      kl += (m * m + Math.exp(2 * logSd) - 1) / 2 - logSd;
    }
    return { reconstruction: elbo + kl, kl };
  },
};

function encodedBy(spec: VaeSpec, { encoder }: Phi, image: Float64Array): Float64Array {
  const q = new Float64Array(2 * LATENT);
  encodedInto(benchOf(spec), encoder.weights, image, 1, q);
  return q;
}
