import { seeded } from "../../../maths/random.ts";
import type { From } from "../../contract/carried.ts";
import type { Maximised } from "../../contract/kernel.ts";
import type { Move } from "../../contract/rule.ts";
import {
  type Climbing,
  climbingFrom,
  copied,
  type Optimiser,
  stepped,
} from "../network/optimiser.ts";
import type { QSteps, ThetaSteps } from "../rules.ts";
import { noise as defaultNoise, type VaeSpec } from "../spec.ts";
import type { Phi, Theta } from "../theta.ts";
import { rowsIn } from "../units.ts";
import { batchAt } from "./batches.ts";
import { gradientsFor, pointsAtOnce } from "./gradient.ts";
import { noiseOf } from "./noise.ts";

/**
 * φ and θ after a half-step: so many steps up the gradient of 𝓛/N, of φ (E), θ (M), or both up one gradient
 * (EM). What is drawn is a function of (seed, half-step). Pauses within each step.
 */
export function* climb(
  move: Move,
  rules: { readonly inference: object; readonly learning: object },
  { spec, data, theta, phi, iteration, seed }: From<VaeSpec, Theta, Phi>,
): Generator<void, Maximised<Theta> & { readonly phi: Phi }> {
  const [ofQ, ofTheta] = [rules.inference as QSteps, rules.learning as ThetaSteps];
  const { steps, batch, estimate, samples } = move === "E" ? ofQ : ofTheta;
  const { size, dimensions } = data.points;
  const rng = seeded(seed, 2 * iteration + (move === "M" ? 1 : 0));
  const { places, weights } = noiseOf({ estimate, samples }, spec.latent, rng);
  const rows = rowsIn(data.points, phi);
  const most = pointsAtOnce(weights.length);
  const add = gradientsFor(spec, dimensions, weights.length);
  const own = new Float64Array(most * dimensions);
  let encoder = move === "M" ? phi.encoder : ready(ofQ.optimiser, phi.encoder);
  let decoder = move === "E" ? theta.decoder : ready(ofTheta.optimiser, theta.decoder);
  const into = {
    encoder: move === "M" ? null : new Float64Array(encoder.weights.length),
    decoder: move === "E" ? null : new Float64Array(decoder.weights.length),
  };
  const learnsNoise = spec.decoder !== "bernoulli" && (spec.noise ?? defaultNoise).learn;
  for (let step = 0; step < steps; step++) {
    into.encoder?.fill(0);
    into.decoder?.fill(0);
    const points = batchAt(size, batch, seed, (iteration - 1) * steps + step);
    const last = decoder.weights[decoder.weights.length - 1] as number;
    const at = {
      phi: encoder.weights,
      theta: decoder.weights,
      variance: Math.exp(last) / theta.unit ** 2,
    };
    for (let from = 0; from < points.length; from += most) {
      const few = points.subarray(from, from + most);
      for (const [i, n] of few.entries())
        own.set(rows.subarray(n * dimensions, (n + 1) * dimensions), i * dimensions);
      add(own, few.length, places(few.length), weights, 1 / points.length, at, into);
      yield;
    }
    if (into.decoder && spec.decoder !== "bernoulli" && !learnsNoise)
      into.decoder[into.decoder.length - 1] = 0;
    if (into.encoder)
      encoder = stepped(ofQ.optimiser, encoder, into.encoder, ofQ.stepSize, encoder);
    if (into.decoder)
      decoder = stepped(ofTheta.optimiser, decoder, into.decoder, ofTheta.stepSize, decoder);
  }
  return { theta: { ...theta, decoder }, phi: { ...phi, encoder } };
}

/** A copy to be stepped in place, with room for what its optimiser remembers. */
const ready = (optimiser: Optimiser, from: Climbing): Climbing =>
  optimiser === "adam" && from.first.length === 0
    ? climbingFrom(optimiser, from.weights.slice())
    : copied(from);
