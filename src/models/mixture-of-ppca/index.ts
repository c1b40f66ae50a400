import type { Kind } from "../contract/kind.ts";
import { counted } from "./counted.ts";
import type { MixtureQ } from "./kernel/infer.ts";
import type { Statistics } from "./kernel/statistics.ts";
import { blocks, type MixtureOfPpcaSpec } from "./spec.ts";
import type { MixtureOfPpcaTheta } from "./theta.ts";

/** p(x) = Σ_k π_k N(x | μ_k, W_kW_kᵀ + σ_k²I). Tipping & Bishop (1999), Neural Computation 11. */
export const mixtureOfPpca: Kind<MixtureOfPpcaSpec, MixtureOfPpcaTheta, MixtureQ, Statistics> = {
  kind: "mixture-of-ppca",
  title: "Mixture of PPCA",
  first: { kind: "mixture-of-ppca", components: 2, factors: 1, latent: "labels" },
  blocks,
  labels: ({ components }) => components,
  counted,
  kernel: async () => (await import("./kernel/index.ts")).kernel,
  gaps: async () => (await import("./kernel/gaps/index.ts")).gaps,
  picture: async () => (await import("./picture/index.ts")).picture,
  editor: async () => (await import("./editor/index.ts")).editor,
  format: async () => (await import("./format.ts")).format,
  gradients: async () => (await import("./gradients/index.ts")).gradients,
  rules: async () => (await import("./rules.ts")).rules,
  programs: async () => (await import("./programs.ts")).programs,
  scenes: async () => (await import("./scenes.ts")).scenes,
};
