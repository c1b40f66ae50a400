import type { Table } from "../../models/contract/kernel.ts";
import type { InferenceRule } from "../../models/contract/rule.ts";
import { type Codes, countOf } from "../../models/shared/codes.ts";
import { entropyOf } from "../../models/shared/entropy.ts";
import { texQ } from "../../models/shared/formula/numbers.ts";
import { holdsPosterior } from "../words/phrases.ts";

export interface ByHand {
  readonly kind: "by-hand";
  /** The component that each point was brushed towards, −1 where it was not; empty where none was. */
  readonly brushed: Codes;
  /** What comes after the brushed E-step; an E-step closes the gap. */
  readonly next: "M-step" | "E-step";
}

/** Log joints from here down stand for −∞: no q with a finite ELBO goes there. */
const IMPOSSIBLE = -1e299;

/**
 * q(z_n) := 1 at the component that point n was brushed towards, the posterior elsewhere; from
 * the second iteration on the posterior everywhere. A brushed point costs the ELBO
 * KL(q(z_n) ‖ p(z_n | x_n, θ)) = −log γ_nk. A component that is no answer at all (weight 0,
 * or another label observed) leaves the posterior as it is.
 * Source: Neal & Hinton (1998): 𝓛 is a function of any q, and EM one way to climb it.
 */
export const byHand: InferenceRule<ByHand> = {
  kind: "by-hand",
  label: "by hand",
  about: "You brush the first q yourself, and the gap is its KL; after it q is exact again.",
  defaults: { kind: "by-hand", brushed: new Int16Array(), next: "M-step" },
  fields: { brushed: { kind: "brushed" }, next: { kind: "word", of: ["M-step", "E-step"] } },
  needsLabels: true,
  varies: true,
  promised: (_choice, iteration) =>
    iteration === 1
      ? { E: [], M: ["elbo"], objective: null }
      : {
          E: ["logLikelihood", "elbo"],
          M: ["logLikelihood", "elbo"],
          touches: true,
          objective: "logLikelihood",
        },
  choose: ({ brushed }, _seed, iteration) => {
    if (iteration > 1 || brushed.length === 0) return null;
    return (table) => {
      for (let i = 0; i < table.size; i++) {
        const k = brushed[table.from + i] ?? -1;
        if (k >= 0) move(table, i, k);
      }
      return entropyOf(table);
    };
  },
  words: {
    next: (choice, t, words, whom) =>
      isBrushed(choice, t)
        ? "take your q where you brushed it, the posterior elsewhere"
        : words.ask(whom),
    stage: (choice, t) => (isBrushed(choice, t) ? "take your q" : null),
    now: (choice, t, _words, whom) =>
      isBrushed(choice, t)
        ? "q is yours where you brushed it, and the posterior elsewhere"
        : holdsPosterior(whom),
    short: "the KL of your q from the posterior",
    may: (choice, t) =>
      isBrushed(choice, t) ? "A q by hand may lower the bound, but none lifts it above ℓ." : null,
    ofGamma: () => null,
    formula: ({ brushed }, { n, k, iteration, q }) =>
      iteration === 1 && (brushed[n] ?? -1) >= 0
        ? {
            formula: texQ(n, k),
            result: `${q[k] ?? 0}`,
            note: "This point’s q was brushed by hand.",
          }
        : null,
    byHand: isBrushed,
  },
};

function move({ components, stride, logJoint, q }: Table, i: number, to: number): void {
  if (to >= components || (logJoint[to * stride + i] as number) < IMPOSSIBLE) return;
  for (let k = 0; k < components; k++) q[k * stride + i] = k === to ? 1 : 0;
}

/** Whether the q of iteration t is, at some points, the brushed one. */
function isBrushed({ brushed }: ByHand, iteration: number): boolean {
  return iteration === 1 && countOf(brushed) > 0;
}
