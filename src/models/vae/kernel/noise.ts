import { normal, type Rng } from "../../../maths/random.ts";
import { gaussHermite } from "../../shared/hermite.ts";
import type { Estimate } from "../rules.ts";

/** Places of ε ~ N(0, I) for each point of a batch, and their weights, which sum to 1. */
export interface Noise {
  readonly weights: Float64Array;
  /** Of each point in turn the places, row after row of `latent` numbers; drawn anew at each call, or the same. */
  places(points: number): Float64Array;
}

/** Nodes of Gauss–Hermite an axis, by the numbers in z. */
const NODES = { 1: 32, 2: 10 } as const;

/** ε by quadrature, or drawn. */
export function noiseOf(
  { estimate, samples }: { readonly estimate: Estimate; readonly samples: number },
  latent: 1 | 2,
  rng: Rng,
): Noise {
  if (estimate === "samples")
    return {
      weights: new Float64Array(samples).fill(1 / samples),
      places: (points) =>
        Float64Array.from({ length: points * samples * latent }, () => normal(rng)),
    };
  const { nodes, weights } = gaussHermite(NODES[latent]);
  const each =
    latent === 1 ? nodes.map((t) => [t]) : nodes.flatMap((t) => nodes.map((u) => [t, u]));
  const flat = each.flat();
  return {
    weights: Float64Array.from(
      latent === 1 ? weights : weights.flatMap((a) => weights.map((b) => a * b)),
    ),
    places: (points) =>
      Float64Array.from(
        { length: points * flat.length },
        (_, i) => flat[i % flat.length] as number,
      ),
  };
}
