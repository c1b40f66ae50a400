import type { AnyLearning, LearningRule, OwnRules } from "../contract/rule.ts";
import type { MixtureOfPpcaSpec, TwoStage } from "./spec.ts";

/**
 * Tipping & Bishop (1999), Neural Computation 11, appendix C. For labels alone each stage raises 𝓛, and so
 * ℓ. With factors in q the second makes z anew: of the bound over labels alone it is the same step, so
 * that ℓ does not fall, but the bound with factors may.
 */
const twoStage: LearningRule<TwoStage> = {
  kind: "two-stage",
  label: "two stages (Tipping & Bishop)",
  about:
    "Weights and means first, by formula; then one EM step for W and σ² about the new means. ℓ never falls.",
  defaults: { kind: "two-stage" },
  fields: {},
  climbs: () => true,
  keeps: (spec) =>
    (spec as MixtureOfPpcaSpec).latent === "labels" ? ["logLikelihood", "elbo"] : ["logLikelihood"],
  cycle: () => 1,
  words: {
    learns: (_choice, _t, blocks) => blocks,
    next: () => "move weights and means, then take one EM step for W and σ² about them",
    // Eqs C.14 and C.15.
    formula: () => ({
      formula:
        "\\widetilde W_k = S_kW_k\\big(\\sigma_k^2 I+M_k^{-1}W_k^\\top S_kW_k\\big)^{-1},\\quad \\widetilde\\sigma_k^2 = \\frac1D\\operatorname{tr}\\big(S_k-S_kW_kM_k^{-1}\\widetilde W_k^\\top\\big)",
      note: "π_k = N_k/N and μ_k, the mean of the points by q, come first; S_k is their covariance about it, and M_k = W_k^TW_k + σ²_kI.",
    }),
    lifts: () => "each of the two stages raises the bound over labels alone",
    may: () =>
      "The second stage makes z anew, so that with factors in q the bound may fall; ℓ does not.",
  },
};

export const rules: OwnRules = { learning: [twoStage as unknown as AnyLearning] };
