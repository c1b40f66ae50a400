import { build, type Matrix } from "../maths/linear/matrix.ts";
import type { Labelled } from "./labelled.ts";

/** What maximum likelihood needs to know of one class. */
export interface ClassMoments {
  /** n_k = |S_k|. */
  readonly count: number;
  /** μ_k = Σ_{n in S_k} x_n / n_k. */
  readonly mean: readonly number[];
  /** Σ_k = Σ_{n in S_k} (x_n − μ_k)(x_n − μ_k)ᵀ / n_k, D×D. */
  readonly covariance: Matrix;
}

/** Counts, means and ML covariances class by class, in two passes (CS 6316, generative models, eqs 17, 19, 20). */
export function classMoments({ points, classOf, codes }: Labelled): ClassMoments[] {
  const counts = codes.map(() => 0);
  for (const k of classOf) counts[k] = (counts[k] as number) + 1;
  const means = points.columns.map((column) => meansOf(column, classOf, counts));
  const products = points.columns.map((column, i) =>
    points.columns
      .slice(0, i + 1)
      .map((other, j) => productsOf([column, means[i] ?? []], [other, means[j] ?? []], classOf)),
  );
  return counts.map((count, k) => ({
    count,
    mean: means.map((each) => each[k] ?? 0),
    covariance: build(
      means.length,
      means.length,
      (i, j) => (products[Math.max(i, j)]?.[Math.min(i, j)]?.[k] ?? 0) / count,
    ),
  }));
}

/** The mean of a column in each class, about the first entry so that an offset costs no digits. */
function meansOf(
  column: Float64Array,
  classOf: Int16Array,
  counts: readonly number[],
): readonly number[] {
  const first = column[0] ?? 0;
  const sums = new Float64Array(counts.length);
  for (let n = 0; n < column.length; n++) {
    const k = classOf[n] as number;
    sums[k] = (sums[k] as number) + ((column[n] as number) - first);
  }
  return counts.map((count, k) => first + (sums[k] as number) / count);
}

type Centred = readonly [column: Float64Array, means: readonly number[]];

/** Σ (x − mean)(y − mean) over each class. */
function productsOf([xs, meansX]: Centred, [ys, meansY]: Centred, classOf: Int16Array) {
  const sums = new Float64Array(meansX.length);
  for (let n = 0; n < xs.length; n++) {
    const k = classOf[n] as number;
    const dx = (xs[n] as number) - (meansX[k] as number);
    const dy = (ys[n] as number) - (meansY[k] as number);
    sums[k] = (sums[k] as number) + dx * dy;
  }
  return sums;
}
