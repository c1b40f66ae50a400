import { type Network, networkOf } from "./network/network.ts";
import type { VaeSpec } from "./spec.ts";

interface Networks {
  readonly encoder: Network;
  readonly decoder: Network;
}

const known = new Map<string, Networks>();

/** Encoder x → (m, log s) and decoder z → f, for x in D dimensions. */
export function networksOf(spec: VaeSpec, dimensions: number): Networks {
  const { latent, hidden, encoder = { hidden }, decoder } = spec;
  const key = JSON.stringify([latent, hidden, encoder.hidden, decoder === "linear", dimensions]);
  const made = known.get(key) ?? {
    encoder: networkOf({ inputs: dimensions, hidden: encoder.hidden, outputs: 2 * latent }),
    decoder: networkOf({
      inputs: latent,
      hidden: decoder === "linear" ? [] : hidden,
      outputs: dimensions,
    }),
  };
  known.set(key, made);
  return made;
}
