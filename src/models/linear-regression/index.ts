import type { Kind } from "../contract/kind.ts";
import type { WeightsQ } from "./kernel/infer.ts";
import type { Statistics } from "./kernel/statistics.ts";
import { blocks, type RegressionSpec } from "./spec.ts";
import type { RegressionTheta } from "./theta.ts";

/** y = wᵀφ(x) + noise: w ~ N(0, I/λ), noise ~ N(0, 1/β). Bishop, PRML, sections 3.3 and 3.5. */
export const linearRegression: Kind<RegressionSpec, RegressionTheta, WeightsQ, Statistics> = {
  kind: "linear-regression",
  title: "Bayesian linear regression",
  first: { kind: "linear-regression", basis: { kind: "polynomial", degree: 3 } },
  blocks,
  takes: () => "pairs",
  empty: true,
  lines: () => [{ id: "logJoint", name: "log p(y, w = m | θ)", drawn: true, of: "map-weights" }],
  kernel: async () => (await import("./kernel/index.ts")).kernel,
  picture: async () => (await import("./picture/index.ts")).picture,
  editor: async () => (await import("./editor/index.ts")).editor,
  format: async () => (await import("./format.ts")).format,
  gradients: async () => (await import("./gradients.ts")).gradients,
  rules: async () => (await import("./rules.ts")).rules,
  scenes: async () => (await import("./scenes/index.ts")).scenes,
  programs: async () => (await import("./programs.ts")).programs,
};
