import type { Kind } from "../contract/kind.ts";
import type { Moments } from "../shared/moments.ts";
import { counted } from "./counted.ts";
import type { Responsibilities } from "./kernel/pass/infer.ts";
import { blocks, type GaussianMixtureSpec } from "./spec.ts";
import type { GaussianMixtureTheta } from "./theta.ts";

/** p(x) = Σ_k π_k N(x | μ_k, Σ_k); Bishop, PRML, section 9.2. */
export const gaussianMixture: Kind<
  GaussianMixtureSpec,
  GaussianMixtureTheta,
  Responsibilities,
  Moments[]
> = {
  kind: "gaussian-mixture",
  title: "Gaussian mixture",
  first: { kind: "gaussian-mixture", components: 2, covariance: "full", floor: null },
  blocks,
  kMeans: "means",
  labels: ({ components }) => components,
  counted,
  variant: (spec) => (spec.prior || spec.slip ? "variant" : "plain"),
  kernel: async (spec) =>
    spec.prior || spec.slip
      ? (await import("./kernel/variant.ts")).variant
      : (await import("./kernel/index.ts")).kernel,
  gaps: async () => (await import("./kernel/gaps/index.ts")).gaps,
  picture: async () => (await import("./picture/index.ts")).picture,
  editor: async () => (await import("./editor/index.ts")).editor,
  format: async () => (await import("./format.ts")).format,
  gradients: async () => (await import("./gradients/index.ts")).gradients,
  scenes: async () => (await import("./scenes/index.ts")).scenes,
  programs: async () => (await import("./programs/index.ts")).programs,
};
