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
  /** A step that sums of f itself, under a Gaussian wide enough, are right with. */
  readonly smooth: number;
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
export const FINEST = 2 ** -11;

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
  const dimensions = theta.centre.length;
  const made = { step, half, dimensions, f, variance, smooth: smoothOf(spec, theta) };
  own.set(key, made);
  return made;
}

/**
 * An eighth over what a hidden layer can steepen z by: tanh(wz) has its poles π/2w off the line, and sums in steps
 * of h are off by e^(−2π·pole/h).
 */
function smoothOf(spec: VaeSpec, theta: Theta): number {
  const { layers } = networksOf(spec, theta.centre.length).decoder;
  const { weights } = theta.decoder;
  let steep = 1;
  for (const { inputs, outputs, at, tanh } of layers) {
    if (!tanh) break;
    let most = 0;
    for (let o = 0; o < outputs; o++) {
      let sum = 0;
      for (let i = 0; i < inputs; i++) sum += Math.abs(weights[at + i * outputs + o] as number);
      most = Math.max(most, sum);
    }
    steep = Math.max(steep, steep * most);
  }
  return 1 / (8 * steep);
}

/** Every so many places of a table are enough for sums under a Gaussian of deviation s: a power of two. */
export function strideFor({ step, smooth }: Table, s: number): number {
  const most = Math.min(s / 2, smooth) / step;
  return most > 1 ? 2 ** Math.floor(Math.log2(most)) : 1;
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
