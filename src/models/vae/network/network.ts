import { back, type Dense, densely, sizeOf } from "./dense.ts";

/** Widths of a network: hidden layers have tanh, the last is linear; without hidden layers it is an affine map. */
export interface Widths {
  readonly inputs: number;
  readonly hidden: readonly number[];
  readonly outputs: number;
}

/** A network's layers over one packed array of `size` weights. */
export interface Network {
  readonly layers: readonly Dense[];
  readonly inputs: number;
  readonly outputs: number;
  readonly size: number;
}

export function networkOf({ inputs, hidden, outputs }: Widths): Network {
  const widths = [inputs, ...hidden, outputs];
  const layers: Dense[] = [];
  let at = 0;
  for (let i = 0; i + 1 < widths.length; i++) {
    const layer = { inputs: widths[i] as number, outputs: widths[i + 1] as number };
    layers.push({ ...layer, at, tanh: i + 2 < widths.length });
    at += sizeOf(layer);
  }
  return { layers, inputs, outputs, size: at };
}

/** What a pass over at most so many rows leaves behind: of each layer its outputs and room for their slopes. */
export interface Room {
  readonly outputs: readonly Float64Array[];
  readonly slopes: readonly Float64Array[];
}

/** Made once, and used again by every pass. */
export function roomFor({ layers }: Network, rows: number): Room {
  const each = () => layers.map(({ outputs }) => new Float64Array(rows * outputs));
  return { outputs: each(), slopes: each() };
}

/** What the network makes of `rows` rows of x: rows × outputs, in `room` until the next pass. */
export function forward(
  { layers }: Network,
  weights: Float64Array,
  x: Float64Array,
  rows: number,
  room: Room,
): Float64Array {
  let y = x;
  for (const [i, layer] of layers.entries()) {
    const outputs = room.outputs[i] as Float64Array;
    densely(layer, weights, y, rows, outputs);
    y = outputs;
  }
  return y;
}

/** Where the slopes of a number in the network's outputs are to be put before `backward`: rows × outputs. */
export const lastSlopes = (room: Room): Float64Array => room.slopes.at(-1) as Float64Array;

/**
 * After `forward` of the same rows and with `lastSlopes` filled: the gradient in the weights, added
 * to `gradient`, and the slopes in x, added to `into`, each where it is asked for.
 */
export function backward(
  { layers }: Network,
  weights: Float64Array,
  x: Float64Array,
  rows: number,
  room: Room,
  gradient: Float64Array | null,
  into: Float64Array | null,
): void {
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i] as Dense;
    const below = i > 0 ? (room.slopes[i - 1] as Float64Array) : into;
    if (i > 0) below?.fill(0, 0, rows * layer.inputs);
    const inputs = i > 0 ? (room.outputs[i - 1] as Float64Array) : x;
    const [outputs, slopes] = [room.outputs[i] as Float64Array, room.slopes[i] as Float64Array];
    back(layer, weights, inputs, outputs, rows, slopes, gradient, below);
  }
}
