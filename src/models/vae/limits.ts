import type { Decoder } from "./spec.ts";

export const decoders = ["gaussian", "bernoulli", "linear"] as const satisfies readonly Decoder[];

/** Of what can be set: hidden layers, their widths, and σ². */
export const bounds = {
  layers: 2,
  width: { whole: true, least: 1, most: 128 },
  variance: { above: 0, most: 1e12 },
} as const;

/** The rules that can draw θ₀ and φ₀. */
export const startKinds = ["random-weights"] as const;
