import type { Kind } from "../contract/kind.ts";
import type { Room, Stats } from "./kernel/exact.ts";
import { isExact, noise, type VaeSpec } from "./spec.ts";
import type { Phi, Theta } from "./theta.ts";

/** p(z) = N(0, I), p(x | z) by a network; q(z | x) by another. Kingma & Welling (2014). */
export const vae: Kind<VaeSpec, Theta, Room, Stats, Phi> = {
  kind: "vae",
  title: "VAE",
  first: { kind: "vae", latent: 1, hidden: [16], decoder: "gaussian", noise },
  blocks: ["decoder"],
  posterior: () => false,
  maximum: () => false,
  replayed: true,
  ell: (spec) => (isExact(spec) ? null : "estimated"),
  lines: (spec) => (isExact(spec) ? [{ id: "best", name: "best q", drawn: true }] : []),
  kernel: async () => (await import("./kernel/index.ts")).kernel,
  picture: async () => (await import("./picture/index.ts")).picture,
  editor: async () => (await import("./editor/index.ts")).editor,
  format: async () => (await import("./format.ts")).format,
  rules: async () => (await import("./rules.ts")).rules,
  scenes: async () => (await import("./scenes.ts")).scenes,
};
