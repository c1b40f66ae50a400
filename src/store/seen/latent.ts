import type { Latent } from "../../models/contract/drawn/latent.ts";

let known: Latent | null = null;
let of: unknown;
let at: unknown;

/** What is known of the plane of z over a data set: the last there was, until the next arrives; null for another's. */
export const latentShown = (dataset: unknown): Latent | null => (of === dataset ? known : null);

/** Whether it is that of the frame with this θ. */
export const isLatentAt = (theta: unknown): boolean => at === theta;

export function setLatent(next: Latent, dataset: unknown, theta: unknown): void {
  known = next;
  of = dataset;
  at = theta;
}
