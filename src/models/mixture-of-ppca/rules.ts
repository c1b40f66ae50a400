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
    lifts: () => "each of the two stages raises the bound over labels alone",
    may: () =>
      "The second stage makes z anew, so that with factors in q the bound may fall; ℓ does not.",
  },
};

export const rules: OwnRules = { learning: [twoStage as unknown as AnyLearning] };
