import type { Kind } from "../../../models/contract/kind.ts";
import type { AnyKind, Spec } from "../../../models/kinds.ts";
import { first, type OneWeightSpec, type Phi, type Stats, type Theta } from "./spec.ts";

/**
 * Bayesian linear regression on one weight: no part of the app, but a model that has what the
 * mixtures have not: a z that all points share, a q told by (m, s²), rules of its own, half-steps
 * at once, lines besides ℓ and 𝓛, and an ℓ that is exact, estimated or unknown.
 */
const row: Kind<OneWeightSpec, Theta, null, Stats, Phi> = {
  kind: "one-weight",
  title: "One weight",
  first,
  blocks: ["noise", "prior"],
  takes: () => "pairs",
  posterior: (spec) => spec.posterior,
  moves: ({ alone }) => (alone ? ["E"] : ["E", "M"]),
  ell: ({ ell }) => (ell === "exact" ? null : ell),
  lines: () => [
    { id: "fit", name: "E_q[log p(y | w)]", drawn: true },
    { id: "klPrior", name: "KL(q ‖ p(w))", drawn: false },
  ],
  kernel: async () => (await import("./kernel.ts")).kernel,
  picture: async () => (await import("./page.ts")).picture,
  editor: async () => (await import("./page.ts")).editor,
  format: async () => (await import("./page.ts")).format,
  rules: async () => (await import("./rules.ts")).rules,
};

export const oneWeight = row as unknown as AnyKind;

/** A spec of it, as those of the list are. */
export const specOf = (change: Partial<OneWeightSpec> = {}): Spec =>
  ({ ...first, ...change }) as unknown as Spec;
