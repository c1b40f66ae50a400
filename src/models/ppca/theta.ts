import { cholesky } from "../../maths/linear/cholesky.ts";
import { build, entry, type Matrix, type Vector } from "../../maths/linear/matrix.ts";
import type { PpcaSpec } from "./spec.ts";

/** θ = (μ, W, σ²): D numbers, D rows of q, and the variance of the noise along every axis. */
export interface PpcaTheta {
  readonly mean: Vector;
  readonly loadings: Matrix;
  readonly noise: number;
}

/** A sentence and the place in θ it is about, as "loadings[1]". */
export interface Fault {
  readonly place: string;
  readonly message: string;
}

/** The first thing wrong with θ as a parameter of `spec` in D dimensions, or null. */
export function faultIn(
  { factors }: PpcaSpec,
  dimensions: number,
  { mean, loadings, noise }: PpcaTheta,
): Fault | null {
  if (factors >= dimensions)
    return fault("loadings", `have ${factors} factors, not fewer than the ${dimensions} axes`);
  if (mean.length !== dimensions || !mean.every(Number.isFinite))
    return fault("mean", `must be ${dimensions} finite numbers`);
  if (loadings.length !== dimensions)
    return fault("loadings", `must be ${dimensions} rows, one for each axis`);
  for (const [d, row] of loadings.entries())
    if (row.length !== factors || !row.every(Number.isFinite))
      return fault(`loadings[${d}]`, `must be ${factors} finite ${plural(factors)}`);
  if (!(noise > 0 && Number.isFinite(noise)))
    return fault("noise", `is ${noise}; a variance is a finite number above 0`);
  if (!cholesky(innerOf({ loadings, noise })))
    return fault("noise", "is too small beside the loadings to be told from 0");
  return null;
}

/** M = WᵀW + σ²I (q×q), by which WWᵀ + σ²I is inverted. Source: Bishop, PRML, eq 12.41. */
function innerOf({ loadings, noise }: Omit<PpcaTheta, "mean">): number[][] {
  const factors = loadings[0]?.length ?? 0;
  return build(factors, factors, (i, j) =>
    loadings.reduce((sum, row) => sum + entry(row, i) * entry(row, j), i === j ? noise : 0),
  );
}

/** WWᵀ + σ²I (D×D), the covariance of x. Source: Bishop, PRML, eq 12.36. */
export function covarianceOf({ loadings, noise }: Omit<PpcaTheta, "mean">): number[][] {
  return build(loadings.length, loadings.length, (d, e) => {
    const row = loadings[e] ?? [];
    return (loadings[d] ?? []).reduce((sum, w, k) => sum + w * entry(row, k), d === e ? noise : 0);
  });
}

const fault = (place: string, message: string): Fault => ({ place, message });
const plural = (count: number): string => (count === 1 ? "number" : "numbers");
