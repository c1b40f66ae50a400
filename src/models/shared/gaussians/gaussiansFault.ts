import type { Fault } from "../../../checks/fault.ts";
import { cholesky } from "../../../maths/linear/cholesky.ts";
import { at, type Matrix } from "../../../maths/linear/matrix.ts";
import { weightFault } from "../labels/weightFault.ts";
import type { Gaussians } from "./gaussians.ts";

const TOLERANCE = 1e-9;

/** The first thing wrong with weighted Gaussians of K components in D dimensions, or null. */
export function gaussiansFault(
  theta: Gaussians,
  components: number,
  dimensions: number,
  factorOf: (s: Matrix) => Matrix | null = cholesky,
): Fault | null {
  return (
    shapeFault(theta, components, dimensions) ??
    weightFault(theta.weights) ??
    covarianceFault(theta, factorOf)
  );
}

function shapeFault(theta: Gaussians, components: number, dimensions: number): Fault | null {
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

function covarianceFault(
  { covariances }: Gaussians,
  factorOf: (s: Matrix) => Matrix | null,
): Fault | null {
  for (const [k, s] of covariances.entries()) {
    const place = `covariances[${k}]`;
    const size = Math.max(...s.flat().map(Math.abs));
    const off = (i: number, j: number) => Math.abs(at(s, i, j) - at(s, j, i));
    if (s.some((row, i) => row.some((_, j) => off(i, j) > TOLERANCE * size)))
      return fault(place, "is not symmetric");
    if (!factorOf(s)) return fault(place, "is not positive definite");
  }
  return null;
}

const fault = (place: string, message: string): Fault => ({ place, message });
