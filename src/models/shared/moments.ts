import { build, entry, type Vector } from "../../maths/linear/matrix.ts";

/** The expected sufficient statistics of one component under q, about its own mean. */
export interface Moments {
  /** N_k = Σ_n γ_nk. */
  count: number;
  /** Σ_n γ_nk x_n / N_k, rounded; meaningless while count is 0. */
  readonly mean: Float64Array;
  /** Σ_n γ_nk (x_n − mean): what the rounding of the mean left over. */
  readonly rest: Float64Array;
  /** D×D, row by row, lower triangle: Σ_n γ_nk (x_n − mean)(x_n − mean)ᵀ. */
  readonly scatter: Float64Array;
}

export function newMoments(components: number, dimensions: number): Moments[] {
  return Array.from({ length: components }, () => ({
    count: 0,
    mean: new Float64Array(dimensions),
    rest: new Float64Array(dimensions),
    scatter: new Float64Array(dimensions * dimensions),
  }));
}

/** The same moments about another mean: with δ = mean − to, S' = S + δ sᵀ + s δᵀ + N δ δᵀ, s' = s + N δ. */
export function moveTo(to: Float64Array, { count, mean, rest, scatter }: Moments): void {
  const dimensions = mean.length;
  for (let d = 0; d < dimensions; d++)
    for (let e = 0; e <= d; e++) {
      const dd = (mean[d] as number) - (to[d] as number);
      const de = (mean[e] as number) - (to[e] as number);
      const at = d * dimensions + e;
      const cross = dd * (rest[e] as number) + (rest[d] as number) * de;
      scatter[at] = (scatter[at] as number) + cross + count * dd * de;
    }
  for (let d = 0; d < dimensions; d++) {
    rest[d] = (rest[d] as number) + count * ((mean[d] as number) - (to[d] as number));
    mean[d] = to[d] as number;
  }
}

/** Adds moments about the same mean. */
export function add(share: Moments, into: Moments): void {
  const { rest, scatter } = into;
  into.count += share.count;
  for (let d = 0; d < rest.length; d++) rest[d] = (rest[d] as number) + (share.rest[d] as number);
  for (let i = 0; i < scatter.length; i++)
    scatter[i] = (scatter[i] as number) + (share.scatter[i] as number);
}

/** The scatter of a component as a symmetric matrix divided by `by`. */
export function scatterOver({ mean, scatter }: Moments, by: number): number[][] {
  const size = mean.length;
  const at = (i: number, j: number) => (i >= j ? i * size + j : j * size + i);
  return build(size, size, (i, j) => entry(scatter, at(i, j)) / by);
}

/**
 * Σ_n γ_nk (x_n − to)(x_n − to)ᵀ / N_k, symmetric to the last bit, about any place: with a = mean − to,
 * (S + a sᵀ + s aᵀ)/N + a aᵀ, in which s is what rounding left out of the mean.
 */
export function secondAbout(moments: Moments, to: Vector): number[][] {
  const { count, mean, rest } = moments;
  const left = (d: number) => (rest[d] as number) / count;
  const away = to.map((m, d) => (mean[d] as number) - m);
  const s = scatterOver(moments, count);
  return s.map((row, i) =>
    row.map((value, j) => {
      const [a, b] = [away[i] as number, away[j] as number];
      return value + (a * left(j) + left(i) * b) + a * b;
    }),
  );
}
