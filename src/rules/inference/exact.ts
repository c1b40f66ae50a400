import type { InferenceRule } from "../../models/contract/rule.ts";
import { holdsPosterior } from "../words/phrases.ts";

export interface Exact {
  readonly kind: "exact";
}

/**
 * q(z_n) := p(z_n | x_n, θ): the gap closes, 𝓛 = ℓ, and ℓ does not move.
 * Source: Bishop, PRML, section 9.4.
 */
export const exact: InferenceRule<Exact> = {
  kind: "exact",
  label: "exact",
  about: "q is the posterior, so that the bound touches ℓ.",
  defaults: { kind: "exact" },
  fields: {},
  needsPosterior: true,
  varies: false,
  promised: () => ({
    E: ["logLikelihood", "elbo"],
    M: ["logLikelihood", "elbo"],
    touches: true,
    objective: "logLikelihood",
  }),
  words: {
    next: (_choice, _t, words, whom) => words.ask(whom),
    stage: () => null,
    now: (_choice, _t, { one }, whom) => one?.holds ?? holdsPosterior(whom),
    short: "the KL of q from the posterior",
    may: () => null,
    ofGamma: () => null,
  },
};
