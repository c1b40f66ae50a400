import { add, type Moments, moveTo } from "../moments.ts";
import type { Points } from "../points.ts";
import { BLOCK } from "./block.ts";
import type { Responsibilities } from "./responsibilities.ts";

/** A block that outweighs all before it by more than this is gathered about its own mean. */
const OUTWEIGHS = 8;

/** Puts the block's γ of a component into q, and its moments about `mean` into `into`. */
export type Sum = (
  points: Points,
  q: Responsibilities,
  k: number,
  mean: Float64Array,
  into: Moments,
) => void;

/**
 * Finishes the block's γ_nk = weights · inverse, into q, and adds their moments to `into`.
 *
 * The block is summed about the mean so far and the mean then moved on (Chan, Golub &
 * LeVeque 1979), so that neither an offset of 1e8 nor a component that shrinks onto one
 * point loses digits: x − mean is small and its sum is kept beside the rounded mean. Only
 * where the mean so far has next to no weight, as in the first block, is it summed twice.
 */
export function gather(
  points: Points,
  q: Responsibilities,
  into: readonly Moments[],
  sum: Sum = points.dimensions === 2 ? sumPlanar : sumAnyDimension,
): void {
  const { share } = q.block;
  for (let k = 0; k < into.length; k++) {
    const moments = into[k] as Moments;
    sum(points, q, k, moments.mean, share);
    if (share.count === 0) continue;
    if (share.count > OUTWEIGHS * moments.count) {
      centre(moments.mean, share, share.mean);
      moveTo(share.mean, moments);
      sum(points, q, k, moments.mean, share);
    }
    add(share, moments);
    centre(moments.mean, moments, share.mean);
    moveTo(share.mean, moments);
  }
}

/** mean + Σ γ (x − mean) / N_k of `moments`, rounded, into `to`. */
function centre(mean: Float64Array, { count, rest }: Moments, to: Float64Array): void {
  for (let d = 0; d < mean.length; d++) to[d] = (mean[d] as number) + (rest[d] as number) / count;
}

function sumPlanar(
  points: Points,
  { size: stride, values, block }: Responsibilities,
  k: number,
  mean: Float64Array,
  into: Moments,
): void {
  const { from, size, weights, inverse } = block;
  const [xs, ys] = points.columns as [Float64Array, Float64Array];
  const meanX = mean[0] as number;
  const meanY = mean[1] as number;
  const [offset, at] = [k * BLOCK, k * stride + from];
  let [count, x, y, xx, yx, yy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    const gamma = (weights[offset + i] as number) * (inverse[i] as number);
    values[at + i] = gamma;
    const dx = (xs[from + i] as number) - meanX;
    const dy = (ys[from + i] as number) - meanY;
    count += gamma;
    x += gamma * dx;
    y += gamma * dy;
    xx += gamma * dx * dx;
    yx += gamma * dx * dy;
    yy += gamma * dy * dy;
  }
  into.count = count;
  const { rest, scatter } = into;
  rest[0] = x;
  rest[1] = y;
  scatter[0] = xx;
  scatter[2] = yx;
  scatter[3] = yy;
}

/** γ_nk of a block into q and, summed, into `into.count`; returns those of the block. */
export function gammasOf(
  { size: stride, values, block: { from, size, weights, inverse } }: Responsibilities,
  k: number,
  into: Moments,
): Float64Array {
  const gammas = values.subarray(k * stride + from, k * stride + from + size);
  into.count = 0;
  for (let i = 0; i < size; i++) {
    const gamma = (weights[k * BLOCK + i] as number) * (inverse[i] as number);
    gammas[i] = gamma;
    into.count += gamma;
  }
  return gammas;
}

const sumAnyDimension: Sum = ({ columns }, q, k, mean, into) =>
  weighed(columns, q.block.from, gammasOf(q, k, into), mean, into);

/** Σ γ (x − mean) and Σ γ (x − mean)(x − mean)ᵀ of the rows from `from` on, one a γ, into `into`. */
export function weighed(
  columns: readonly Float64Array[],
  from: number,
  gammas: Float64Array,
  mean: Float64Array,
  into: Moments,
): void {
  const size = gammas.length;
  for (let d = 0; d < mean.length; d++) {
    const [xs, meanX] = [columns[d] as Float64Array, mean[d] as number];
    let rest = 0;
    for (let i = 0; i < size; i++)
      rest += (gammas[i] as number) * ((xs[from + i] as number) - meanX);
    into.rest[d] = rest;
    for (let e = 0; e <= d; e++) {
      const [ys, meanY] = [columns[e] as Float64Array, mean[e] as number];
      let scatter = 0;
      for (let i = 0; i < size; i++)
        scatter +=
          (gammas[i] as number) *
          ((xs[from + i] as number) - meanX) *
          ((ys[from + i] as number) - meanY);
      into.scatter[d * mean.length + e] = scatter;
    }
  }
}
