import { cholesky } from "../../maths/linear/cholesky.ts";
import { build, entry, type Matrix, type Vector } from "../../maths/linear/matrix.ts";
import type { PpcaSpec } from "./spec.ts";

/** θ = (μ, W, σ²), or (μ, W, Ψ): D numbers, D rows of q, and the noise. */
export interface PpcaTheta {
  readonly mean: Vector;
  readonly loadings: Matrix;
  /** The variance of the noise along every axis; of factor analysis D variances ψ, one an axis. */
  readonly noise: number | Vector;
}

/** θ of PPCA: one σ². */
export interface IsotropicTheta extends PpcaTheta {
  readonly noise: number;
}

/** A sentence and the place in θ it is about, as "loadings[1]". */
interface Fault {
  readonly place: string;
  readonly message: string;
}

/** The first thing wrong with θ as a parameter of `spec` in D dimensions, or null. */
export function faultIn(
  { factors, noise: kind }: PpcaSpec,
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
  return (
    (kind === "diagonal" ? diagonalFault(noise, dimensions) : isotropicFault(noise)) ??
    (cholesky(innerOf({ loadings, noise }))
      ? null
      : fault("noise", "is too small beside the loadings to be told from 0"))
  );
}

function isotropicFault(noise: PpcaTheta["noise"]): Fault | null {
  if (typeof noise !== "number") return fault("noise", "must be one number");
  return varianceFault("noise", noise);
}

function diagonalFault(noise: PpcaTheta["noise"], dimensions: number): Fault | null {
  if (typeof noise === "number" || noise.length !== dimensions)
    return fault("noise", `must be ${dimensions} numbers, one for each axis`);
  return noise.reduce<Fault | null>(
    (found, variance, d) => found ?? varianceFault(`noise[${d}]`, variance),
    null,
  );
}

const varianceFault = (place: string, variance: number): Fault | null =>
  variance > 0 && Number.isFinite(variance)
    ? null
    : fault(place, `is ${variance}; a variance is a finite number above 0`);

/** The noise variance along each of D axes. */
export const noisesOf = ({ loadings, noise }: Omit<PpcaTheta, "mean">): Vector =>
  typeof noise === "number" ? loadings.map(() => noise) : noise;

/**
 * Units of the axes, and the noise variance in them, the same along all: 1 and σ², or √ψ_d and 1.
 * In units of its noise factor analysis is PPCA with σ² = 1.
 */
export function unitsOf({ loadings, noise }: Omit<PpcaTheta, "mean">): {
  readonly units: Vector;
  readonly variance: number;
} {
  return typeof noise === "number"
    ? { units: loadings.map(() => 1), variance: noise }
    : { units: noise.map(Math.sqrt), variance: 1 };
}

/** M = WᵀW + σ²I (q×q) in those units, by which WWᵀ + Ψ is inverted. Source: Bishop, PRML, eq 12.41. */
function innerOf(theta: Omit<PpcaTheta, "mean">): number[][] {
  const { loadings } = theta;
  const { units, variance } = unitsOf(theta);
  const factors = loadings[0]?.length ?? 0;
  const scaled = loadings.map((row, d) => row.map((w) => w / entry(units, d)));
  return build(factors, factors, (i, j) =>
    scaled.reduce((sum, row) => sum + entry(row, i) * entry(row, j), i === j ? variance : 0),
  );
}

/** WWᵀ + Ψ (D×D), the covariance of x; Ψ = σ²I where the noise is one number. Source: Bishop, PRML, eqs 12.36 and 12.65. */
export function covarianceOf(theta: Omit<PpcaTheta, "mean">): number[][] {
  const { loadings } = theta;
  const noises = noisesOf(theta);
  return build(loadings.length, loadings.length, (d, e) => {
    const row = loadings[e] ?? [];
    const own = d === e ? entry(noises, d) : 0;
    return (loadings[d] ?? []).reduce((sum, w, k) => sum + w * entry(row, k), own);
  });
}

const fault = (place: string, message: string): Fault => ({ place, message });
const plural = (count: number): string => (count === 1 ? "number" : "numbers");
