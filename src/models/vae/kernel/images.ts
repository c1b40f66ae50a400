import { normal } from "../../../maths/random.ts";
import type { Kernel } from "../../contract/kernel.ts";
import { benchOf, decodedInto } from "../images/bench.ts";
import { images } from "../images/latent.ts";
import { LATENT, PIXELS } from "../images/pair.ts";
import { type Told, toldOf } from "../images/told.ts";
import type { Climbing } from "../network/optimiser.ts";
import type { VaeSpec } from "../spec.ts";
import { firstPhi, firstTheta } from "../start.ts";
import type { Phi, Theta } from "../theta.ts";
import { rowsIn } from "../units.ts";
import { climb } from "./climb.ts";

/** The statistics of q are what is told of it. */
interface Stats {
  told: Told;
}

const nothing: Told = { fit: 0, prior: 0, entropy: 0, logLikelihood: 0, variance: 0 };

/** A VAE on images, its z two numbers: θ the decoder, φ the encoder, ℓ an estimate. */
export const kernel: Kernel<VaeSpec, Theta, Float64Array, Stats, Phi> = {
  start: (spec, { points }, start, rng) =>
    "decoder" in start ? start : firstTheta(spec, points, rng),
  allocate: (_spec, { points }) => new Float64Array(points.size * 2 * LATENT),
  evidence: () => ({ logLikelihood: 0, entropy: 0, stats: { told: nothing } }),
  infer: () => {
    throw new Error("The posterior of a VAE is out of reach.");
  },
  phi: {
    first: (spec, { points }, _start, _theta, rng) => firstPhi(spec, points, rng),
    infer: (spec, { points }, theta, phi, { to }, q, into) => {
      if (to < points.size) return;
      const [encoder, decoder] = [phi.encoder.weights, theta.decoder.weights];
      const x = rowsIn(points, phi);
      const told = toldOf(benchOf(spec), encoder, decoder, x, points.size, q);
      into.logLikelihood = told.logLikelihood;
      into.variance = told.variance;
      into.entropy = told.entropy;
      into.stats.told = told;
    },
    step: () => {
      throw new Error("A VAE takes the steps of its own rule alone.");
    },
    climb,
  },
  maximise: () => {
    throw new Error("The ELBO of a VAE has no maximum by formula.");
  },
  lines: (_spec, _data, { told: { fit, prior, entropy } }) => ({
    klPrior: -prior - entropy,
    otherForm: fit + prior + entropy,
  }),
  expectedLogJoint: (_spec, { told: { fit, prior } }) => [prior, fit],
  rounding: (_spec, { told: { fit } }) => 1e-12 * (1 + Math.abs(fit)),
  between: (_spec, a, b, s) => ({ ...a, decoder: mixed(a.decoder, b.decoder, s) }),
  images,
  density: {
    // p(x) of an image is told by `logLikelihood` alone: there is no place of the plane that is one.
    logJoint: (_spec, _theta, _points, into) => into.fill(Number.NaN),
    sample(spec, theta, size, rng) {
      const z = Float64Array.from({ length: size * LATENT }, () => normal(rng));
      const logits = new Float64Array(size * PIXELS);
      decodedInto(benchOf(spec), theta.decoder.weights, z, size, logits);
      const column = (d: number) =>
        Float64Array.from(
          { length: size },
          (_, n) => 1 / (1 + Math.exp(-(logits[n * PIXELS + d] ?? 0))),
        );
      return {
        size,
        dimensions: PIXELS,
        columns: Array.from({ length: PIXELS }, (_, d) => column(d)),
      };
    },
  },
};

function mixed(a: Climbing, b: Climbing, s: number): Climbing {
  const weights = a.weights.map((w, i) => w + s * ((b.weights[i] as number) - w));
  return { ...a, weights };
}
