import type { Kernel } from "../../contract/kernel.ts";
import type { VaeSpec } from "../spec.ts";
import { firstPhi, firstTheta } from "../start.ts";
import type { Phi, Theta } from "../theta.ts";
import { climb } from "./climb.ts";
import { density } from "./density.ts";
import { evidence, inferOn, type Room, type Stats, sumsAt } from "./exact.ts";

/** Kingma & Welling (2014), with z ∈ ℝ: all but the gradients is had by quadrature. */
export const kernel: Kernel<VaeSpec, Theta, Room, Stats, Phi> = {
  start: (spec, { points }, _start, rng) => firstTheta(spec, points, rng),
  allocate: () => ({}),
  evidence,
  infer: () => {
    throw new Error("The posterior of a VAE is no Gaussian: an encoder tells its q.");
  },
  maximise: () => {
    throw new Error("No formula gives the best decoder.");
  },
  phi: {
    first: (spec, { points }, _start, _theta, rng) => firstPhi(spec, points, rng),
    infer: (spec, { points }, theta, phi, span, _q, into) =>
      inferOn(spec, points, theta, phi, span, into),
    step: () => {
      throw new Error("The encoder of a VAE climbs with its decoder.");
    },
    climb,
  },
  lines: (_spec, _data, { sums }) => ({
    best: sums.elbo + sums.gain,
    approximation: Math.max(0, sums.ell - sums.elbo - sums.gain),
    amortisation: sums.gain,
    klPrior: sums.kl,
    otherForm: sums.fit - sums.kl,
  }),
  expectedLogJoint: (spec, stats, theta) => {
    const { prior, fit } = sumsAt(spec, stats, theta);
    return [prior, fit];
  },
  rounding: (_spec, { sums: { change, size, fit, prior } }) =>
    change + 1e-13 * (size + Math.abs(fit) + Math.abs(prior)),
  between: (_spec, a, b, s) => {
    const weights = a.decoder.weights.map((w, i) => w + s * ((b.decoder.weights[i] as number) - w));
    return weights.every(Number.isFinite) ? { ...a, decoder: { ...a.decoder, weights } } : null;
  },
  density,
};
