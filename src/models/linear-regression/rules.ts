import type { LearningRule, OwnRules } from "../contract/rule.ts";

interface MacKay {
  readonly kind: "mackay";
}

/** What holds at the maximum of ℓ, taken as a step. */
const mackay: LearningRule<MacKay> = {
  kind: "mackay",
  label: "MacKay’s fixed point",
  about:
    "γ = M − λ tr S counts the weights that the data have a say in; then λ = γ/mᵀm and 1/β = ‖y − Φm‖²/(N − γ), what holds at the maximum of ℓ, is taken as a step. It usually arrives in fewer steps than EM, and promises nothing on the way.",
  defaults: { kind: "mackay" },
  fields: {},
  climbs: () => false,
  cycle: () => 1,
  words: {
    learns: (_choice, _t, blocks) => blocks,
    next: () =>
      "count the weights that the data have a say in, and set the noise and the prior by them",
    stages: () => ["count the weights the data tell", "set noise and prior by that count"],
    formula: () => ({
      formula:
        "\\lambda=\\frac{\\gamma}{m^\\top m},\\quad\\beta=\\frac{N-\\gamma}{\\lVert y-\\Phi m\\rVert^2},\\quad\\gamma=M-\\lambda\\operatorname{tr}S",
    }),
    lifts: () => "the fixed point is taken as a step",
    may: () => "The fixed point promises nothing of the bound: it need not be its top.",
  },
};

interface MapWeights {
  readonly kind: "map-weights";
}

/** w as a point: the mode of p(w | y, θ), and θ as if that were known. */
const mapWeights: LearningRule<MapWeights> = {
  kind: "map-weights",
  label: "MAP weights",
  about:
    "The weights as a point: w at its mode m, then β and λ at theirs given w, λ = M/mᵀm and 1/β = ‖y − Φm‖²/N. It climbs log p(y, w | β, λ), which knows nothing of how sure w is: tr S is lost, so both come out too large, and λ may run to infinity.",
  defaults: { kind: "map-weights" },
  fields: {},
  climbs: () => false,
  aim: "lines.logJoint",
  cycle: () => 1,
  words: {
    learns: (_choice, _t, blocks) => blocks,
    next: () => "set the noise and the prior as if the weights were known to be their mean",
    formula: () => ({
      formula:
        "\\lambda=\\frac{M}{m^\\top m},\\quad\\frac1\\beta=\\frac{\\lVert y-\\Phi m\\rVert^2}{N}",
    }),
    lifts: () => "β and λ take the top of log p(y, w | β, λ) at w = m",
    may: () => "It climbs log p(y, w | β, λ) at w = m, not the bound.",
  },
};

const exact = { kind: "exact" };

export const rules: OwnRules = {
  learning: [mackay, mapWeights],
  presets: [
    { name: "MacKay", inference: exact, learning: mackay.defaults },
    { name: "MAP weights", inference: exact, learning: mapWeights.defaults },
  ],
};
