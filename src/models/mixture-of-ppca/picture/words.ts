import type { AnyPicture, Words } from "../../contract/picture.ts";
import { listed } from "../../shared/labels/listed.ts";
import type { MixtureOfPpcaSpec, StartKind } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";

export const words: Words = {
  label: "component",
  ask: (whom) => `ask ${whom} which component it believes in`,
  fit: "fit each component, its line and the noise about it, to the points that believe in it",
  weigh: "weigh each point",
  mStages: [
    { name: "count" },
    { name: "move means", block: "means" },
    { name: "turn and stretch the lines", block: "loadings" },
    { name: "measure the noise", block: "noises" },
    { name: "reweigh", block: "weights" },
  ],
  past: "colours come from the dashed lines",
};

/** The terms of 𝓛, in the order of `expectedLogJoint`, the entropy last. */
export const terms = ({ latent }: MixtureOfPpcaSpec): readonly string[] =>
  latent === "labels"
    ? ["E_q[log π_k]", "E_q[log N(x | μ_k, W_kW_k^T + σ²_kI)]", "H(q)"]
    : ["E_q[log π_k]", "E_q[log p(z)]", "E_q[log N(x | W_kz + μ_k, σ²_kI)]", "H(q)"];

export const starts = [
  { kind: "k-means++", label: "k-means++" },
  { kind: "k-means++-scaled", label: "k-means++, columns scaled" },
  { kind: "random-points", label: "random points" },
  { kind: "quantiles", label: "quantiles of the first column" },
] as const satisfies readonly { kind: StartKind; label: string }[];

export function summary({ components, factors, latent }: MixtureOfPpcaSpec): string {
  const each = factors === 1 ? "1 factor each" : `${factors} factors each`;
  const hidden = latent === "labels" ? "labels latent" : "labels and factors latent";
  return `${components} PPCA${components === 1 ? "" : "s"}, ${each}, ${hidden}`;
}

/** θ after each stage of an M-step: counted, means moved, lines turned and stretched, noise measured, reweighed. */
export function stages(
  before: MixtureOfPpcaTheta,
  after: MixtureOfPpcaTheta,
): MixtureOfPpcaTheta[] {
  const moved = { ...before, means: after.means };
  const turned = { ...moved, loadings: after.loadings };
  return [before, moved, turned, { ...turned, noises: after.noises }, after];
}

export function ended({
  reason,
  components,
  onto,
  weighs,
}: Parameters<AnyPicture<never>["ended"]>[0]) {
  if (components.length === 0) return "The numbers left their range: no θ is left to go on with.";
  const one = components.length === 1;
  const who = `Component${one ? "" : "s"} ${listed(components.map((k) => k + 1))}`;
  if (reason === "emptyComponent")
    return `${who} ${one ? "has" : "have"} no points left: ${weighs ? "there is nothing to learn from" : `${one ? "its" : "their"} weight is 0`}.`;
  const where =
    onto === "point"
      ? `sit${one ? "s" : ""} on one point`
      : `lie${one ? "s" : ""} within ${one ? "its" : "their"} factors`;
  return `${who} ${where}: ${one ? "its" : "their"} noise σ² goes to 0 and ℓ to infinity.`;
}
