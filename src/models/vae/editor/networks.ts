import type { Network } from "../network/network.ts";
import { networksOf } from "../networks.ts";
import type { VaeSpec } from "../spec.ts";
import { logVarianceOf, type Phi, type Theta } from "../theta.ts";

/** Encoder and decoder layer by layer: y = activation(xW + b), `weights` [inputs][outputs]; the networks see (x − centre)/unit. */
export function writtenNetworks(spec: VaeSpec, theta: Theta, phi: Phi) {
  const { encoder, decoder } = networksOf(spec, theta.centre.length);
  return {
    centre: theta.centre,
    unit: theta.unit,
    encoder: layersOf(encoder, phi.encoder.weights),
    decoder: layersOf(decoder, theta.decoder.weights),
    ...(spec.decoder !== "bernoulli" && { noise: Math.exp(logVarianceOf(theta)) }),
  };
}

const layersOf = ({ layers }: Network, packed: Float64Array) =>
  layers.map(({ inputs, outputs, at, tanh }) => ({
    activation: tanh ? "tanh" : "linear",
    weights: Array.from({ length: inputs }, (_, i) =>
      Array.from(packed.subarray(at + i * outputs, at + (i + 1) * outputs)),
    ),
    bias: Array.from(packed.subarray(at + inputs * outputs, at + (inputs + 1) * outputs)),
  }));
