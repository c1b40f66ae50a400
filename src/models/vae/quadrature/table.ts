import { forward, roomFor } from "../network/network.ts";
import { networksOf } from "../networks.ts";
import type { VaeSpec } from "../spec.ts";
import { logVarianceOf, type Theta } from "../theta.ts";

/** A decoder along z ∈ ℝ: f at z_j = (j − half) · step, j = 0 … 2 half, in the networks' units. */
export interface Table {
  readonly step: number;
  readonly half: number;
  readonly dimensions: number;
  /** Row after row. */
  readonly f: Float64Array;
  /** σ² in the networks' units, squared. */
  readonly variance: number;
}

const BLOCK = 1024;

/** f at some z, row after row. */
export function decoded(spec: VaeSpec, theta: Theta, z: Float64Array): Float64Array {
  const dimensions = theta.centre.length;
  const { decoder } = networksOf(spec, dimensions);
  const room = roomFor(decoder, Math.min(BLOCK, z.length));
  const f = new Float64Array(z.length * dimensions);
  for (let from = 0; from < z.length; from += BLOCK) {
    const part = z.subarray(from, from + BLOCK);
    const made = forward(decoder, theta.decoder.weights, part, part.length, room);
    f.set(made.subarray(0, part.length * dimensions), from * dimensions);
  }
  return f;
}

/** The least and the most z is ever looked at to, and the finest step. */
export const NEAR = 8;
export const FAR = 64;
export const FINEST = 2 ** -12;

const known = new WeakMap<Theta, Map<string, Table>>();

/** The table of θ with this step out to `reach` on either side; of one θ the same object. */
export function tableOf(spec: VaeSpec, theta: Theta, step: number, reach: number): Table {
  const own = known.get(theta) ?? new Map<string, Table>();
  known.set(theta, own);
  const half = Math.ceil(reach / step);
  const key = `${step} ${half}`;
  const before = own.get(key);
  if (before) return before;
  const z = Float64Array.from({ length: 2 * half + 1 }, (_, j) => (j - half) * step);
  const variance = Math.exp(logVarianceOf(theta)) / theta.unit ** 2;
  const f = decoded(spec, theta, z);
  const made = { step, half, dimensions: theta.centre.length, f, variance };
  own.set(key, made);
  return made;
}

/** How far apart places are at which the slope of f is looked at. */
const COARSE = 1 / 32;
/** Steps at most, of the narrowest posterior's width, and in z. */
const OF_WIDTH = 0.5;
const WIDEST = 1 / 8;

/**
 * A step, a power of two, that is at most half of the least 1/√(1 + ‖f′‖²/σ²): no log p(x, z) is more
 * curved than that but where f bends. What a doubled step changes tells whether it is small enough.
 */
export function firstStep(spec: VaeSpec, theta: Theta): number {
  const { f, dimensions, half, variance } = tableOf(spec, theta, COARSE, NEAR);
  let steepest = 0;
  for (let j = 0; j < 2 * half; j++) {
    let square = 0;
    for (let d = 0; d < dimensions; d++)
      square += ((f[(j + 1) * dimensions + d] as number) - (f[j * dimensions + d] as number)) ** 2;
    steepest = Math.max(steepest, square / (COARSE * COARSE));
  }
  const width = 1 / Math.sqrt(1 + steepest / variance);
  const most = Math.min(WIDEST, OF_WIDTH * width);
  return most > FINEST ? 2 ** Math.floor(Math.log2(most)) : FINEST;
}
