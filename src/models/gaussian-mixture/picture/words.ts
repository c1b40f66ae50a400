import { brief } from "../../../maths/format.ts";
import type { FloorWords, SlipWords, Words } from "../../contract/picture.ts";
import { endedBy } from "../../shared/labels/ended.ts";
import { type CovarianceType, type GaussianMixtureSpec, isTied, type StartKind } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

export const words: Words = {
  label: "component",
  ask: (whom) => `ask ${whom} which component it believes in`,
  fit: "fit each component to the points that believe in it",
  weigh: "weigh each point",
  mStages: [
    { name: "count" },
    { name: "move means", block: "means" },
    { name: "reshape", block: "covariances" },
    { name: "reweigh", block: "weights" },
  ],
  past: "colours come from the dashed ellipses",
};

/** The terms of 𝓛, in the order of `expectedLogJoint`, the entropy last. */
export const terms = ["E_q[log π_z]", "E_q[log N(x | μ_z, Σ_z)]", "H(q)"] as const;

export const starts = [
  { kind: "random-points", label: "random points" },
  { kind: "k-means++", label: "k-means++" },
  { kind: "k-means++-scaled", label: "k-means++, columns scaled" },
  { kind: "random-responsibilities", label: "random responsibilities" },
  { kind: "quantiles", label: "quantiles of the first column" },
] as const satisfies readonly { kind: StartKind; label: string }[];

export const covarianceNames: { readonly [Type in CovarianceType]: string } = {
  full: "full",
  diagonal: "diagonal",
  spherical: "spherical",
  tied: "tied",
  tiedDiagonal: "tied diagonal",
  tiedSpherical: "tied spherical",
};

/** A covariance that is tied is divided by N either way. */
export function slip({ slip: made, covariance }: GaussianMixtureSpec): SlipWords | null {
  switch (made?.kind) {
    case "no-half":
      return { says: "density without ½", of: "E" };
    case "divides-by-n":
      return {
        says: "divides by N",
        of: isTied(covariance) ? ["means"] : ["means", "covariances"],
      };
    case "ridge":
      return { says: `adds a ridge of ${brief(made.eps)}`, of: ["covariances"] };
    default:
      return null;
  }
}

export function floor({ floor: kept }: GaussianMixtureSpec): FloorWords | null {
  if (!kept) return null;
  const eps = brief(kept.eps);
  const maximises = kept.kind === "clamp";
  const says = maximises ? `, no variance below ${eps}` : `, then add ${eps} to each variance`;
  return { says, block: "covariances", maximises };
}

export function summary(spec: GaussianMixtureSpec): string {
  const { components, covariance, floor, prior } = spec;
  const wrong = slip(spec)?.says;
  const noun = components === 1 ? "Gaussian" : "Gaussians";
  const shape = `${components} ${noun}, ${covarianceNames[covariance]} covariance`;
  const kept = floor ? `, ${floor.kind === "clamp" ? "Σ ≥" : "Σ +"} ${brief(floor.eps)}` : "";
  return `${wrong ? `slip: ${wrong}, ` : ""}${shape}${kept}${prior ? ", MAP" : ""}`;
}

/** θ after each stage of an M-step: counted, means moved, reshaped, reweighed. */
export function stages(
  before: GaussianMixtureTheta,
  after: GaussianMixtureTheta,
): GaussianMixtureTheta[] {
  const moved = { ...before, means: after.means };
  return [before, moved, { ...moved, covariances: after.covariances }, after];
}

export const ended = endedBy({
  within: () => "on a line",
  across: "variance across it",
  there: "variance",
});
