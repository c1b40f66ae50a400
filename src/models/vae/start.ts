import { type Rng, seeded } from "../../maths/random.ts";
import type { Points } from "../shared/points.ts";
import { firstWeights } from "./network/first.ts";
import { climbingFrom } from "./network/optimiser.ts";
import { networksOf } from "./networks.ts";
import { noise, type VaeSpec } from "./spec.ts";
import type { Phi, Theta } from "./theta.ts";
import { unitsOf } from "./units.ts";

/** θ₀: random weights, and σ² as the spec has it. */
export function firstTheta(spec: VaeSpec, points: Points, rng: Rng): Theta {
  const drawn = firstWeights(networksOf(spec, points.dimensions).decoder, rng);
  const { variance } = spec.noise ?? noise;
  const weights =
    spec.decoder === "bernoulli" ? drawn : Float64Array.from([...drawn, Math.log(variance)]);
  return { ...unitsOf(spec, points), decoder: climbingFrom("plain", weights) };
}

/**
 * φ₀: random weights, other numbers than those of θ₀, but for those of log s, which are 0: every s is 1, as
 * the prior's is. Random ones would make s of a point far out as large as e to its distance.
 */
export function firstPhi(spec: VaeSpec, points: Points, rng: Rng): Phi {
  // The same seed drew θ₀: φ₀ is of another stream of it.
  const own = seeded(Math.floor(rng() * 2 ** 32), 1);
  const { encoder } = networksOf(spec, points.dimensions);
  const weights = firstWeights(encoder, own);
  const { inputs, outputs, at } = encoder.layers.at(-1) ?? { inputs: 0, outputs: 0, at: 0 };
  for (let i = 0; i < inputs; i++)
    weights.fill(0, at + i * outputs + spec.latent, at + (i + 1) * outputs);
  return { ...unitsOf(spec, points), encoder: climbingFrom("plain", weights) };
}
