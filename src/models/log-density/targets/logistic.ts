import type { Data } from "../../contract/kernel.ts";
import { twoLabels } from "../../shared/labels/twoLabels.ts";
import type { Target } from "./contract.ts";

const LOG_2PI = Math.log(2 * Math.PI);
/** From here on a product of terms is taken into its sum: the next one can't overflow. */
const LARGE = 1e300;

/**
 * log p(D | w) = Σ_n log σ(s_n wᵀx_n), s_n = 1 where the label is the first, else −1; no bias.
 * Points without a label tell nothing. Source: Bishop, PRML, section 4.5.
 */
export function likelihood({ points, labels }: Data): Target {
  if (points.size > 0 && points.dimensions !== 2)
    throw new Error(`The points have ${points.dimensions} columns, but the weights here are two.`);
  const codes = new Set(labels);
  if (codes.size - Number(codes.has(-1)) > 2)
    throw new Error("Logistic regression here tells two labels apart, and there are more.");
  const [first] = twoLabels(labels);
  const [xs, ys] = points.columns;
  const u: number[] = [];
  const v: number[] = [];
  for (let n = 0; n < points.size; n++) {
    const code = labels?.[n] ?? -1;
    if (code < 0) continue;
    const sign = code === first ? 1 : -1;
    u.push(sign * (xs?.[n] ?? 0));
    v.push(sign * (ys?.[n] ?? 0));
  }
  const size = u.length;
  return (x, y, { value, dx, dy }) => {
    for (let i = 0; i < x.length; i++) {
      const [wx, wy] = [x[i] as number, y[i] as number];
      // Π(1 + e^−|t|), each at most 2, takes one logarithm for many points.
      let [sum, product, toX, toY] = [0, 1, 0, 0];
      for (let n = 0; n < size; n++) {
        const [a, b] = [u[n] as number, v[n] as number];
        const activation = a * wx + b * wy;
        const small = Math.exp(-Math.abs(activation));
        // log σ(t) and 1 − σ(t), each without overflow.
        if (activation < 0) sum += activation;
        product *= 1 + small;
        if (product > LARGE) {
          sum -= Math.log(product);
          product = 1;
        }
        if (dx === undefined) continue;
        const left = (activation > 0 ? small : 1) / (1 + small);
        toX += left * a;
        toY += left * b;
      }
      value[i] = sum - Math.log(product);
      if (dx) dx[i] = toX;
      if (dy) dy[i] = toY;
    }
  };
}

/** log p(w), w ~ N(0, I/λ). */
export const logPrior = (lambda: number, square: number): number =>
  Math.log(lambda) - LOG_2PI - (lambda * square) / 2;

/** log p(D | w) + log p(w). */
export const withPrior =
  (given: Target, lambda: number): Target =>
  (x, y, into) => {
    given(x, y, into);
    const { value, dx, dy } = into;
    for (let i = 0; i < x.length; i++) {
      const [a, b] = [x[i] as number, y[i] as number];
      value[i] = (value[i] as number) + logPrior(lambda, a * a + b * b);
      if (!dx || !dy) continue;
      dx[i] = (dx[i] as number) - lambda * a;
      dy[i] = (dy[i] as number) - lambda * b;
    }
  };
