import type { Estimated } from "../../models/contract/drawn/latent.ts";

interface Known extends Estimated {
  /** The θ that it is of. */
  readonly theta: unknown;
}

let known: Known | null = null;

/** ℓ over all images as it was estimated at θ; null where it was not. */
export const likelihoodAt = (theta: unknown): Estimated | null =>
  known?.theta === theta ? known : null;

export function setLikelihood(next: Known): void {
  known = next;
}
