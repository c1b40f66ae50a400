import type { InferenceRule } from "../contract.ts";

/**
 * q(z_n) := p(z_n | x_n, θ): the gap closes, 𝓛 = ℓ, and ℓ does not move.
 * Source: Bishop, PRML, section 9.4.
 */
export const exact: InferenceRule<unknown> = {
  kind: "exact",
  promised: { neverFalls: ["logLikelihood", "elbo"], objective: "logLikelihood" },
  infer: (model, spec, data, theta, span, q, into) => model.infer(spec, data, theta, span, q, into),
};
