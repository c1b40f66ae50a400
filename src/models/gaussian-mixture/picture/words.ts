import { brief } from "../../../maths/format.ts";
import type { AnyPicture, Words } from "../../picture.ts";
import type { CovarianceType, GaussianMixtureSpec, StartKind } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

export const words: Words = {
  eStep: "ask each point which component it believes in",
  mStep: "fit each component to the points that believe in it",
  eStages: ["weigh each point", "the bound touches ℓ"],
  mStages: ["count", "move means", "reshape", "reweigh"],
  past: "colours come from the dashed ellipses",
};

/** The terms of 𝓛, in the order of `expectedLogJoint`, the entropy last. */
export const terms = ["E_q[log π_z]", "E_q[log N(x | μ_z, Σ_z)]", "H(q)"] as const;

export const starts = [
  { kind: "random-points", label: "random points" },
  { kind: "k-means++", label: "k-means++" },
  { kind: "random-responsibilities", label: "random responsibilities" },
  { kind: "quantiles", label: "quantiles along x" },
] as const satisfies readonly { kind: StartKind; label: string }[];

export const covarianceNames: { readonly [Type in CovarianceType]: string } = {
  full: "full",
  diagonal: "diagonal",
  spherical: "spherical",
  tied: "tied",
  tiedDiagonal: "tied diagonal",
  tiedSpherical: "tied spherical",
};

/** What is wrong on purpose, as "divides by N"; null where nothing is. */
export function slip({ slip: made }: GaussianMixtureSpec): string | null {
  if (!made) return null;
  if (made.kind === "ridge") return `adds a ridge of ${brief(made.eps)}`;
  return made.kind === "no-half" ? "density without ½" : "divides by N";
}

export function summary(spec: GaussianMixtureSpec): string {
  const { components, covariance, floor, prior } = spec;
  const wrong = slip(spec);
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

export function ended({
  reason,
  components,
  onto,
  weighs,
}: Parameters<AnyPicture<never>["ended"]>[0]) {
  if (components.length === 0) return "The step was too long: it left the valid parameters.";
  const names = list(components.map((k) => k + 1));
  const one = components.length === 1;
  const who = one ? `Component ${names}` : `Components ${names}`;
  const its = one ? "its" : "their";
  if (reason === "emptyComponent")
    return `${who} ${one ? "has" : "have"} no points left: ${weighs ? `there is nothing to learn ${one ? "it" : "them"} from` : `${its} weight is 0`}.`;
  if (!onto)
    return `The covariance of ${one ? "component" : "components"} ${names} is as good as singular: no θ is left to go on with.`;
  const where =
    onto === "point" ? `${one ? "sits" : "sit"} on one point` : `${one ? "lies" : "lie"} on a line`;
  const across = onto === "point" ? "" : " across it";
  return `${who} ${where}: ${its} variance${across} goes to 0 and ℓ to infinity.`;
}

function list(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length < 2 ? `${last ?? ""}` : `${numbers.slice(0, -1).join(", ")} and ${last}`;
}
