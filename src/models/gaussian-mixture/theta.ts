import { symmetricEigen } from "../../maths/eigen.ts";
import { roundingOf } from "../../maths/factor.ts";
import { at, type Matrix, type Vector } from "../../maths/matrix.ts";
import { factorOf } from "./factor.ts";
import type { GaussianMixtureSpec } from "./spec.ts";

/** θ = (π, μ, Σ): K weights, K means of D numbers, K full symmetric D×D covariances. */
export interface GaussianMixtureTheta {
  readonly weights: Vector;
  readonly means: Matrix;
  readonly covariances: readonly Matrix[];
}

/** A sentence and the place in θ it is about, as "covariances[1]". */
export interface Fault {
  readonly place: string;
  readonly message: string;
}

const SUM_TOLERANCE = 1e-9;
const FAMILY_TOLERANCE = 1e-9;

/** The first thing wrong with θ as a parameter of `spec` in D dimensions, or null. */
export function faultIn(
  spec: GaussianMixtureSpec,
  dimensions: number,
  theta: GaussianMixtureTheta,
): Fault | null {
  return (
    shapeFault(spec, dimensions, theta) ?? weightFault(spec, theta) ?? covarianceFault(spec, theta)
  );
}

function shapeFault(
  { components }: GaussianMixtureSpec,
  dimensions: number,
  theta: GaussianMixtureTheta,
): Fault | null {
  for (const block of ["weights", "means", "covariances"] as const)
    if (theta[block].length !== components)
      return fault(block, `has ${theta[block].length} entries for ${components} components`);
  for (const [k, mean] of theta.means.entries())
    if (mean.length !== dimensions || !mean.every(Number.isFinite))
      return fault(`means[${k}]`, `must be ${dimensions} finite numbers`);
  for (const [k, s] of theta.covariances.entries())
    if (
      s.length !== dimensions ||
      !s.every((row) => row.length === dimensions && row.every(Number.isFinite))
    )
      return fault(
        `covariances[${k}]`,
        `must be ${dimensions} rows of ${dimensions} finite numbers`,
      );
  return null;
}

function weightFault(
  { prior }: GaussianMixtureSpec,
  { weights }: GaussianMixtureTheta,
): Fault | null {
  for (const [k, weight] of weights.entries()) {
    if (!(weight >= 0 && weight <= 1 + SUM_TOLERANCE))
      return fault(`weights[${k}]`, `is ${weight}; a weight lies between 0 and 1`);
    if (weight === 0 && prior && prior.concentration > 1)
      return fault(`weights[${k}]`, "is 0, where the prior's density is 0 too");
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) return fault("weights", `sum to ${sum}, not to 1`);
  return null;
}

function covarianceFault(spec: GaussianMixtureSpec, theta: GaussianMixtureTheta): Fault | null {
  for (const [k, s] of theta.covariances.entries()) {
    const place = `covariances[${k}]`;
    const size = Math.max(...s.flat().map(Math.abs));
    const off = (i: number, j: number) => Math.abs(at(s, i, j) - at(s, j, i));
    if (s.some((row, i) => row.some((_, j) => off(i, j) > FAMILY_TOLERANCE * size)))
      return fault(place, "is not symmetric");
    if (!factorOf(s, spec.floor)) return fault(place, "is not positive definite");
    if (!inFamily(spec, theta, k)) return fault(place, `is not ${spec.covariance}`);
    if (spec.floor?.kind === "clamp" && belowFloor(s, spec.floor.eps))
      return fault(place, `has an eigenvalue below the clamp of ${spec.floor.eps}`);
  }
  return null;
}

function belowFloor(s: Matrix, eps: number): boolean {
  const eigen = symmetricEigen(s);
  return (eigen.values[0] ?? 0) < eps * (1 - FAMILY_TOLERANCE) - roundingOf(eigen);
}

function inFamily(spec: GaussianMixtureSpec, theta: GaussianMixtureTheta, k: number): boolean {
  const s = theta.covariances[k] ?? [];
  const size = Math.max(...s.flat().map(Math.abs));
  const near = (a: number, b: number) => Math.abs(a - b) <= FAMILY_TOLERANCE * size;
  const every = (test: (i: number, j: number) => boolean) =>
    s.every((row, i) => row.every((_, j) => test(i, j)));
  const first = theta.covariances[0] ?? s;
  const tied = every((i, j) => near(at(s, i, j), at(first, i, j)));
  const isDiagonal = every((i, j) => i === j || near(at(s, i, j), 0));
  const spherical = isDiagonal && every((i, j) => i !== j || near(at(s, i, i), at(s, 0, 0)));
  switch (spec.covariance) {
    case "full":
      return true;
    case "diagonal":
      return isDiagonal;
    case "spherical":
      return spherical;
    case "tied":
      return tied;
    case "tiedDiagonal":
      return tied && isDiagonal;
    case "tiedSpherical":
      return tied && spherical;
  }
}

function fault(place: string, message: string): Fault {
  return { place, message };
}
