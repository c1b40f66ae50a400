import { type Network, networkOf } from "../network/network.ts";

/** Numbers of a z of an image: those of the plane. */
export const LATENT = 2;

/** q(z | x) and p(x | z) as networks with the same hidden widths, one the other way round. */
export interface Networks {
  /** x to m₁, m₂, log s₁, log s₂. */
  readonly encoder: Network;
  /** z to a logit for each pixel. */
  readonly decoder: Network;
  readonly pixels: number;
}

const known = new Map<string, Networks>();

export function networksOf(hidden: readonly number[], pixels: number): Networks {
  const key = `${hidden} of ${pixels}`;
  const found = known.get(key);
  if (found) return found;
  const made = {
    encoder: networkOf({ inputs: pixels, hidden, outputs: 2 * LATENT }),
    decoder: networkOf({ inputs: LATENT, hidden: hidden.toReversed(), outputs: pixels }),
    pixels,
  };
  known.set(key, made);
  return made;
}
