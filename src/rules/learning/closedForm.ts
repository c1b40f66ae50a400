import type { LearningRule } from "../../models/contract/rule.ts";
import { byFormula, topOver } from "../words/phrases.ts";

export interface ClosedForm {
  readonly kind: "closed-form";
  /** Blocks of θ that stay as they are. */
  readonly hold?: readonly string[];
}

/**
 * θ := argmax 𝓛(q, θ) over the blocks that are not held, by the model's own formula: 𝓛 rises,
 * and after an exact E-step ℓ rises by at least as much.
 * Source: Bishop, PRML, section 9.4; Neal & Hinton (1998).
 */
export const closedForm: LearningRule<ClosedForm> = {
  kind: "closed-form",
  label: "closed form",
  about:
    "θ is the maximum of the bound (with a prior of the bound + log p(θ)), by formula; blocks can be held.",
  defaults: { kind: "closed-form" },
  fields: { hold: { kind: "blocks" } },
  needsMaximum: true,
  cycle: () => 1,
  climbs: (_choice, maximises) => maximises,
  learn: ({ hold = [] }, { kernel, blocks, spec, data, stats, theta }) => {
    const free = blocks.filter((block) => !hold.includes(block));
    return kernel.maximise(spec, data, stats, theta, free);
  },
  words: {
    learns: ({ hold = [] }, _t, blocks) => blocks.filter((block) => !hold.includes(block)),
    lifts: (_choice, free, spoken) => topOver(free, spoken),
    may: () => null,
    next: (_choice, free, spoken) => {
      if (free.length === 0) return "nothing moves, as all of θ is held";
      const held = spoken.blocks.filter((block) => !free.includes(block));
      const made = byFormula(free, spoken);
      if (held.length === 0) return `${spoken.words.fit}${made}`;
      return `learn the ${free.join(" and ")}${made}; held: ${held.join(" and ")}`;
    },
  },
};
