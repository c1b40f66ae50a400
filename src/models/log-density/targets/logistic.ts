import type { Data } from "../../contract/kernel.ts";
import { twoLabels } from "../../shared/labels/twoLabels.ts";
import type { Target } from "./contract.ts";

const LOG_2PI = Math.log(2 * Math.PI);
/** Factors of at most 2 whose product is a double. */
const FACTORS = 512;

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
  const [us, vs] = [Float64Array.from(u), Float64Array.from(v)];
  return (x, y, { value, dx, dy }) => {
    for (let i = 0; i < x.length; i++) {
      const wx = x[i] as number;
      const wy = y[i] as number;
      value[i] = heightAt(us, vs, wx, wy);
      if (!dx || !dy) continue;
      const [slopeX, slopeY] = slopesAt(us, vs, wx, wy);
      dx[i] = slopeX;
      dy[i] = slopeY;
    }
  };
}

/** Σ_n log σ(t_n), t = uw_x + vw_y: min(t, 0) − log(1 + e^−|t|), one logarithm of many such factors. */
function heightAt(u: Float64Array, v: Float64Array, wx: number, wy: number): number {
  let sum = 0;
  let product = 1;
  for (let n = 0; n < u.length; n++) {
    const activation = (u[n] as number) * wx + (v[n] as number) * wy;
    sum += Math.min(activation, 0);
    product *= 1 + Math.exp(-Math.abs(activation));
    if (n % FACTORS !== 0) continue;
    sum -= Math.log(product);
    product = 1;
  }
  return sum - Math.log(product);
}

/** Σ_n (1 − σ(t_n)) (u_n, v_n), without overflow. */
function slopesAt(
  u: Float64Array,
  v: Float64Array,
  wx: number,
  wy: number,
): readonly [number, number] {
  let dx = 0;
  let dy = 0;
  for (let n = 0; n < u.length; n++) {
    const activation = (u[n] as number) * wx + (v[n] as number) * wy;
    const small = Math.exp(-Math.abs(activation));
    const left = (activation > 0 ? small : 1) / (1 + small);
    dx += left * (u[n] as number);
    dy += left * (v[n] as number);
  }
  return [dx, dy];
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
