import type { InferenceRule } from "../../models/contract/rule.ts";
import { texQ } from "../../models/shared/formula/numbers.ts";

export interface Hard {
  readonly kind: "hard";
}

/**
 * q(z_n) := 1 at the most probable component, the first of equals: 𝓛 rises as far as a one-hot
 * q allows, and ℓ may fall. With equal weights and equal spherical covariances held it is
 * K-means. Source: Celeux & Govaert (1992), classification EM; Bishop, PRML, section 9.3.2.
 */
export const hard: InferenceRule<Hard> = {
  kind: "hard",
  label: "hard",
  about:
    "Each point believes in its most probable component alone: of all such q the one of highest ELBO. ℓ may fall.",
  defaults: { kind: "hard" },
  fields: {},
  needsLabels: true,
  varies: false,
  promised: () => ({ E: ["elbo"], M: ["elbo"], objective: "elbo" }),
  choose:
    () =>
    ({ size, components, stride, logJoint, q }) => {
      for (let i = 0; i < size; i++) {
        let best = 0;
        for (let k = 1; k < components; k++)
          if ((logJoint[k * stride + i] as number) > (logJoint[best * stride + i] as number))
            best = k;
        for (let k = 0; k < components; k++) q[k * stride + i] = k === best ? 1 : 0;
      }
      return 0;
    },
  words: {
    next: (_choice, _t, { label }, whom) => `give ${whom} to its likeliest ${label} alone`,
    stage: () => "give it to the likeliest",
    now: (_choice, _t, { label }, whom) => `${whom} now believes in its likeliest ${label} alone`,
    short: "the KL of being certain",
    may: () => null,
    ofGamma: () => "q is 1 at the largest γ below and 0 elsewhere.",
    formula: (_choice, { n, k, q }) => ({
      formula: `${texQ(n, k)} = \\big[\\,${k + 1} = \\arg\\max_j \\gamma_{${n + 1},j}\\,\\big]`,
      result: `${q[k] ?? 0}`,
    }),
  },
};
