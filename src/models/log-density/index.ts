import type { Kind } from "../contract/kind.ts";
import type { Posed } from "./kernel/posed.ts";
import { type LogDensitySpec, learnsPrior } from "./spec.ts";
import type { Phi, Stats, Theta } from "./theta.ts";

/** log p̃(z), z ∈ ℝ², and a Gaussian q(z) whose family need not hold p. PRML, section 10.1. */
export const logDensity: Kind<LogDensitySpec, Theta, Posed, Stats, Phi> = {
  kind: "log-density",
  title: "Log-density",
  first: { kind: "log-density", target: { kind: "correlated-gaussian" }, family: "mean-field" },
  blocks: ["prior"],
  takes: ({ target }) => (target.kind === "logistic" ? "labelled" : "none"),
  empty: true,
  ofZ: true,
  posterior: () => false,
  moves: (spec) => (learnsPrior(spec) ? ["E", "M"] : ["E"]),
  lines: () => [{ id: "forwardKl", name: "KL(p ‖ q)", drawn: false }],
  variant: ({ target }) => (target.kind === "typed" ? "typed" : ""),
  kernel: async ({ target }) => {
    const { kernelWith } = await import("./kernel/index.ts");
    if (target.kind !== "typed") return kernelWith(null);
    return kernelWith((await import("./typed/parse.ts")).parseTarget);
  },
  picture: async () => (await import("./picture/index.ts")).picture,
  editor: async () => (await import("./editor/index.ts")).editor,
  format: async () => (await import("./format.ts")).format,
  rules: async () => (await import("./rules.ts")).rules,
  scenes: async () => (await import("./scenes.ts")).scenes,
};
