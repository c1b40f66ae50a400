import type { Fault } from "../../checks/fault.ts";
import { symmetricEigen } from "../../maths/linear/eigen.ts";
import { roundingOf } from "../../maths/linear/factor.ts";
import { at, type Matrix } from "../../maths/linear/matrix.ts";
import type { Gaussians } from "../shared/gaussians/gaussians.ts";
import { gaussiansFault } from "../shared/gaussians/gaussiansFault.ts";
import { factorOf } from "./kernel/factor.ts";
import type { GaussianMixtureSpec } from "./spec.ts";

/** θ = (π, μ, Σ). */
export type GaussianMixtureTheta = Gaussians;

const FAMILY_TOLERANCE = 1e-9;

/** The first thing wrong with θ as a parameter of `spec` in D dimensions, or null. */
export function faultIn(
  spec: GaussianMixtureSpec,
  dimensions: number,
  theta: GaussianMixtureTheta,
): Fault | null {
  const { components, floor, prior } = spec;
  return (
    gaussiansFault(theta, components, dimensions, (s) => factorOf(s, floor)) ??
    (prior && prior.concentration > 1 ? zeroFault(theta) : null) ??
    familyFault(spec, theta)
  );
}

function zeroFault({ weights }: GaussianMixtureTheta): Fault | null {
  const k = weights.indexOf(0);
  return k < 0 ? null : fault(`weights[${k}]`, "is 0, where the prior's density is 0 too");
}

function familyFault(spec: GaussianMixtureSpec, theta: GaussianMixtureTheta): Fault | null {
  for (const [k, s] of theta.covariances.entries()) {
    const place = `covariances[${k}]`;
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

const fault = (place: string, message: string): Fault => ({ place, message });
