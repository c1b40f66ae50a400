import type { Points } from "../points.ts";
import { BLOCK, type Block } from "./block.ts";

/** The expected sufficient statistics of one component under q, about its own mean. */
export interface Moments {
  /** N_k = Σ_n γ_nk. */
  count: number;
  /** Σ_n γ_nk x_n / N_k; meaningless while count is 0. */
  readonly mean: Float64Array;
  /** D×D, row by row, lower triangle: Σ_n γ_nk (x_n − mean)(x_n − mean)ᵀ. */
  readonly scatter: Float64Array;
}

export function newMoments(components: number, dimensions: number): Moments[] {
  return Array.from({ length: components }, () => ({
    count: 0,
    mean: new Float64Array(dimensions),
    scatter: new Float64Array(dimensions * dimensions),
  }));
}

/**
 * Adds a block's share: its moments in two passes about its own mean, merged by
 * Chan, Golub & LeVeque (1979), so that neither an offset of 1e8 nor a component that
 * shrinks onto one point loses digits.
 */
export function gather(points: Points, block: Block, into: Moments[]): void {
  const add = points.dimensions === 2 ? addPlanar : addAnyDimension;
  for (let k = 0; k < into.length; k++) add(points, block, k * BLOCK, into[k] as Moments);
}

function addPlanar(points: Points, block: Block, offset: number, into: Moments): void {
  const { from, size, weights } = block;
  const [xs, ys] = points.columns as [Float64Array, Float64Array];
  const x0 = xs[from] as number;
  const y0 = ys[from] as number;
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < size; i++) {
    const gamma = weights[offset + i] as number;
    count += gamma;
    sumX += gamma * ((xs[from + i] as number) - x0);
    sumY += gamma * ((ys[from + i] as number) - y0);
  }
  if (count === 0) return;
  const meanX = x0 + sumX / count;
  const meanY = y0 + sumY / count;
  let xx = 0;
  let yx = 0;
  let yy = 0;
  for (let i = 0; i < size; i++) {
    const gamma = weights[offset + i] as number;
    const dx = (xs[from + i] as number) - meanX;
    const dy = (ys[from + i] as number) - meanY;
    xx += gamma * dx * dx;
    yx += gamma * dx * dy;
    yy += gamma * dy * dy;
  }
  const total = into.count + count;
  const share = count / total;
  const { mean, scatter } = into;
  const shiftX = meanX - (mean[0] as number);
  const shiftY = meanY - (mean[1] as number);
  const between = into.count * share;
  into.count = total;
  if (between === 0) {
    mean[0] = meanX;
    mean[1] = meanY;
  } else {
    mean[0] = (mean[0] as number) + share * shiftX;
    mean[1] = (mean[1] as number) + share * shiftY;
  }
  scatter[0] = (scatter[0] as number) + xx + between * shiftX * shiftX;
  scatter[2] = (scatter[2] as number) + yx + between * shiftX * shiftY;
  scatter[3] = (scatter[3] as number) + yy + between * shiftY * shiftY;
}

function addAnyDimension(points: Points, block: Block, offset: number, into: Moments): void {
  const { from, size, weights } = block;
  const { dimensions, columns } = points;
  let count = 0;
  for (let i = 0; i < size; i++) count += weights[offset + i] as number;
  if (count === 0) return;
  const blockMean = columns.map((column) => {
    const first = column[from] as number;
    let sum = 0;
    for (let i = 0; i < size; i++)
      sum += (weights[offset + i] as number) * ((column[from + i] as number) - first);
    return first + sum / count;
  });
  const total = into.count + count;
  const share = count / total;
  const between = into.count * share;
  const shift = blockMean.map((value, d) => value - (into.mean[d] as number));
  for (let d = 0; d < dimensions; d++)
    for (let e = 0; e <= d; e++) {
      const [a, b] = [columns[d] as Float64Array, columns[e] as Float64Array];
      const [meanA, meanB] = [blockMean[d] as number, blockMean[e] as number];
      let sum = between === 0 ? 0 : between * (shift[d] as number) * (shift[e] as number);
      for (let i = 0; i < size; i++)
        sum +=
          (weights[offset + i] as number) *
          ((a[from + i] as number) - meanA) *
          ((b[from + i] as number) - meanB);
      into.scatter[d * dimensions + e] = (into.scatter[d * dimensions + e] as number) + sum;
    }
  for (let d = 0; d < dimensions; d++)
    into.mean[d] =
      between === 0
        ? (blockMean[d] as number)
        : (into.mean[d] as number) + share * (shift[d] as number);
  into.count = total;
}

/** The scatter of a component as a symmetric matrix divided by `by`. */
export function scatterOver(moments: Moments, by: number): number[][] {
  const dimensions = moments.mean.length;
  return Array.from({ length: dimensions }, (_, i) =>
    Array.from({ length: dimensions }, (_, j) => {
      const [row, column] = i >= j ? [i, j] : [j, i];
      return (moments.scatter[row * dimensions + column] as number) / by;
    }),
  );
}
