import type { Move, Moves } from "../../testing/moves.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

export const moves: Moves = {
  family: (spec) => {
    const family = (spec as GaussianMixtureSpec).covariance.toLowerCase();
    if (family.includes("spherical")) return "none";
    return family.includes("diagonal") ? "axes" : "any";
  },
  moved: (spec, start, move) => {
    const theta = start as GaussianMixtureTheta;
    const means = theta.means.map(move.affine);
    const covariances = theta.covariances.map(move.covariance);
    return {
      spec: bounded(spec as GaussianMixtureSpec, move),
      theta: { ...theta, means, covariances },
    };
  },
};

/** The floor and the prior in the place's unit; no start may lie below a clamp. */
function bounded(
  { floor, prior, ...rest }: GaussianMixtureSpec,
  { unit, flat, low }: Move,
): GaussianMixtureSpec {
  const least = (unit * flat) ** 2;
  const scale = prior && Math.min(1e200, prior.scale * (low ? least : unit ** 2));
  return {
    ...rest,
    floor: floor && { ...floor, eps: floor.eps * least },
    ...(prior && scale && { prior: { ...prior, scale } }),
  };
}
