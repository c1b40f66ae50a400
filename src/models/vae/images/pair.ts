import { IMAGE_SIDE } from "../../../checks/limits.ts";
import type { Network } from "../network/network.ts";
import { networksOf } from "../networks.ts";
import type { VaeSpec } from "../spec.ts";

/** Numbers of the z of an image: those of the plane. */
export const LATENT = 2;
export const PIXELS = IMAGE_SIDE ** 2;

/** q(z | x), x to m₁, m₂, log s₁, log s₂, and p(x | z), z to a logit for each pixel. */
export interface Pair {
  readonly encoder: Network;
  readonly decoder: Network;
  readonly pixels: number;
}

export const pairOf = (spec: VaeSpec, pixels = PIXELS): Pair => ({
  ...networksOf(spec, pixels),
  pixels,
});
