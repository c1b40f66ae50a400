import type { Family } from "../spec.ts";
import { lowerOf, type Phi, phiOf } from "../theta.ts";

/**
 * φ in unconstrained coordinates, in which gradients are taken: (m, log L_xx, log L_yy, L_yx) with
 * Σ = LLᵀ, of a mean field without the last, of circles (m, log s).
 */
export type Coordinates = readonly number[];

export function toCoordinates(family: Family, phi: Phi): Coordinates {
  const [x = 0, y = 0] = phi.mean;
  const { xx, yx, yy } = lowerOf(phi);
  if (family === "isotropic") return [x, y, Math.log(xx)];
  const both = [x, y, Math.log(xx), Math.log(yy)];
  return family === "full" ? [...both, yx] : both;
}

export function fromCoordinates(
  family: Family,
  [x = 0, y = 0, logXx = 0, logYy = logXx, yx = 0]: Coordinates,
): Phi {
  const xx = Math.exp(logXx);
  const yy = family === "isotropic" ? xx : Math.exp(logYy);
  return phiOf(x, y, { xx, yx, yy });
}

/** Slopes in (m, L) where the log of L's diagonal is the coordinate. */
interface InLower {
  readonly x: number;
  readonly y: number;
  readonly logXx: number;
  readonly logYy: number;
  readonly yx: number;
}

/** A gradient along the coordinates of a family. */
export function along(family: Family, { x, y, logXx, logYy, yx }: InLower): Coordinates {
  if (family === "isotropic") return [x, y, logXx + logYy];
  const both = [x, y, logXx, logYy];
  return family === "full" ? [...both, yx] : both;
}

/** φ after u ← u + stepSize · gradient. */
export function moved(family: Family, phi: Phi, gradient: Coordinates, stepSize: number): Phi {
  const from = toCoordinates(family, phi);
  return fromCoordinates(
    family,
    from.map((u, i) => u + stepSize * (gradient[i] ?? 0)),
  );
}
