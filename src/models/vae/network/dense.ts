import { addBack, addOuter, addProduct } from "./products.ts";

/**
 * A dense layer y = a(xW + b), a = tanh or the identity. Its numbers stand in the packed weights of
 * its network from `at`: W, inputs × outputs, row by row, then b.
 */
export interface Dense {
  readonly inputs: number;
  readonly outputs: number;
  readonly at: number;
  readonly tanh: boolean;
}

/** How many numbers a layer has. */
export const sizeOf = ({ inputs, outputs }: Pick<Dense, "inputs" | "outputs">): number =>
  (inputs + 1) * outputs;

/** y := a(xW + b) for `rows` rows. */
export function densely(
  { inputs, outputs, at, tanh }: Dense,
  weights: Float64Array,
  x: Float64Array,
  rows: number,
  y: Float64Array,
): void {
  const bias = at + inputs * outputs;
  for (let i = 0; i < rows * outputs; i++) y[i] = weights[bias + (i % outputs)] as number;
  addProduct(x, weights, at, rows, inputs, outputs, y);
  if (tanh) for (let i = 0; i < rows * outputs; i++) y[i] = Math.tanh(y[i] as number);
}

/**
 * From the `slopes` of a number in y, its gradient in the layer's weights, added to `gradient`, and
 * its slopes in x, added to `into` where that is asked for. `slopes` are overwritten.
 */
export function back(
  { inputs, outputs, at, tanh }: Dense,
  weights: Float64Array,
  x: Float64Array,
  y: Float64Array,
  rows: number,
  slopes: Float64Array,
  gradient: Float64Array | null,
  into: Float64Array | null,
): void {
  if (tanh)
    for (let i = 0; i < rows * outputs; i++)
      slopes[i] = (slopes[i] as number) * (1 - (y[i] as number) * (y[i] as number));
  if (gradient) {
    addOuter(x, slopes, rows, inputs, outputs, gradient, at);
    const bias = at + inputs * outputs;
    for (let r = 0; r < rows; r++)
      for (let o = 0; o < outputs; o++)
        gradient[bias + o] = (gradient[bias + o] as number) + (slopes[r * outputs + o] as number);
  }
  if (into) addBack(slopes, weights, at, rows, inputs, outputs, into);
}
