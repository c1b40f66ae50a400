import type { Kind } from "../contract/kind.ts";
import { isExact, isOfImages, noise, type VaeSpec } from "./spec.ts";
import type { Phi, Theta } from "./theta.ts";

/** p(z) = N(0, I), p(x | z) by a network; q(z | x) by another. Kingma & Welling (2014). */
export const vae: Kind<VaeSpec, Theta, unknown, unknown, Phi> = {
  kind: "vae",
  title: "VAE",
  first: { kind: "vae", latent: 1, hidden: [16], decoder: "gaussian", noise },
  ofImages: { kind: "vae", latent: 2, hidden: [64], decoder: "bernoulli" },
  blocks: ["decoder"],
  takes: (spec) => (isOfImages(spec) ? "images" : "points"),
  posterior: () => false,
  maximum: () => false,
  replayed: true,
  ell: (spec) => (isExact(spec) ? null : "estimated"),
  lines: (spec) => (isExact(spec) ? [{ id: "best", name: "best q", drawn: true }] : []),
  variant: (spec) => (isOfImages(spec) ? "images" : ""),
  kernel: async (spec) =>
    isOfImages(spec)
      ? (await import("./kernel/images.ts")).kernel
      : (await import("./kernel/index.ts")).kernel,
  picture: async () => (await import("./picture/index.ts")).picture,
  editor: async () => (await import("./editor/index.ts")).editor,
  format: async () => (await import("./format.ts")).format,
  rules: async () => (await import("./rules.ts")).rules,
  scenes: async () => (await import("./scenes.ts")).scenes,
};
