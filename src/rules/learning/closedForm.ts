import type { LearningRule, Promised } from "../contract.ts";

const everything: Promised = { neverFalls: ["logLikelihood", "elbo"], objective: "logLikelihood" };
const nothing: Promised = { neverFalls: [], objective: null };

/**
 * θ := argmax 𝓛(q, θ), by the model's own formula: 𝓛 rises, and after an exact E-step ℓ
 * rises by at least as much. Source: Bishop, PRML, section 9.4; Neal & Hinton (1998).
 */
export const closedForm: LearningRule<unknown> = {
  kind: "closed-form",
  promised: (maximises) => (maximises ? everything : nothing),
  learn: (model, spec, data, stats, theta) => model.maximise(spec, data, stats, theta),
};
