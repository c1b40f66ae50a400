import type { Kind } from "../contract/kind.ts";
import type { FactorQ } from "./kernel/infer.ts";
import type { Statistics } from "./kernel/statistics.ts";
import { blocks, type PpcaSpec } from "./spec.ts";
import type { PpcaTheta } from "./theta.ts";

/** x = Wz + μ + noise: z ~ N(0, I), noise ~ N(0, σ²I). Tipping & Bishop (1999); PRML, section 12.2. */
export const ppca: Kind<PpcaSpec, PpcaTheta, FactorQ, Statistics> = {
  kind: "ppca",
  title: "PPCA",
  first: { kind: "ppca", factors: 1 },
  blocks,
  kernel: async () => (await import("./kernel/index.ts")).kernel,
  gaps: async () => (await import("./kernel/gaps/index.ts")).gaps,
  picture: async () => (await import("./picture/index.ts")).picture,
  editor: async () => (await import("./editor/index.ts")).editor,
  format: async () => (await import("./format.ts")).format,
  gradients: async () => (await import("./gradients/index.ts")).gradients,
  scenes: async () => (await import("./scenes.ts")).scenes,
  programs: async () => (await import("./programs.ts")).programs,
};
