import type { Words } from "../../contract/picture.ts";
import { spanOf } from "../../ppca/picture/words.ts";
import { endedBy } from "../../shared/labels/ended.ts";
import type { MixtureOfPpcaSpec, StartKind } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";

export function words({ factors, latent }: MixtureOfPpcaSpec): Words {
  const { span, place, drawn } = spanOf(factors);
  const which =
    latent === "labels"
      ? "which component it believes in"
      : `which component, and where ${place.replace("the", "its")}, it came from`;
  return {
    label: "component",
    ask: (whom) => `ask ${whom} ${which}`,
    fit: `fit each component, its ${span} and the noise about it, to the points that believe in it`,
    weigh: latent === "labels" ? "weigh each point" : "weigh and place each point",
    mStages: [
      { name: "count" },
      { name: "move means", block: "means" },
      { name: `turn and stretch the ${span}s`, block: "loadings" },
      { name: "measure the noise", block: "noises" },
      { name: "reweigh", block: "weights" },
    ],
    past: `colours come from the dashed ${drawn === "line" ? "lines" : drawn}`,
  };
}

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

export const ended = endedBy({
  within: (its) => `within ${its} factors`,
  across: "noise σ²",
  there: "noise σ²",
});
