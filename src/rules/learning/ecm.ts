import type { LearningRule } from "../../models/contract/rule.ts";
import { byFormula, topOver } from "../words/phrases.ts";

export interface Ecm {
  readonly kind: "ecm";
}

/**
 * Multicycle ECM: each iteration learns one block of θ, the others held, with an E-step before
 * each; a cycle learns them all. Source: Meng & Rubin (1993).
 */
export const ecm: LearningRule<Ecm> = {
  kind: "ecm",
  label: "block by block (ECM)",
  about: "Each iteration learns one block of θ, with an E-step before it.",
  defaults: { kind: "ecm" },
  fields: {},
  needsMaximum: true,
  cycle: (blocks) => blocks,
  climbs: (_choice, maximises) => maximises,
  learn: (_choice, { kernel, blocks, spec, data, stats, theta, iteration }) => {
    const block = blocks[(iteration - 1) % blocks.length] ?? "";
    return kernel.maximise(spec, data, stats, theta, [block]);
  },
  words: {
    learns: (_choice, t, blocks) => blocks.slice((t - 1) % blocks.length).slice(0, 1),
    lifts: (_choice, free, spoken) => topOver(free, spoken),
    may: () => null,
    next: (_choice, free, spoken) =>
      `learn the ${free.join(" and ")} alone${byFormula(free, spoken)}; the next comes after an E-step`,
  },
};
