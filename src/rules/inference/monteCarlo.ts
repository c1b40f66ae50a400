import { type Rng, seeded } from "../../maths/random.ts";
import { whole } from "../../models/contract/fields.ts";
import type { Table } from "../../models/contract/kernel.ts";
import type { InferenceRule } from "../../models/contract/rule.ts";
import { entropyOf } from "../../models/shared/entropy.ts";
import { COMES_TO, texNumber, texQ } from "../../models/shared/formula/numbers.ts";
import { counted } from "../words/phrases.ts";

export interface MonteCarlo {
  readonly kind: "monte-carlo";
  /** Labels drawn for each point. */
  readonly samples: number;
}

/**
 * q(z_n) := the relative frequencies of S labels drawn from the posterior: the gap is that of
 * the sampled q, about N(K − 1)/2S. The draws depend on the seed, the iteration and the place
 * alone. Source: Wei & Tanner (1990).
 */
export const monteCarlo: InferenceRule<MonteCarlo> = {
  kind: "monte-carlo",
  label: "Monte Carlo",
  about: "q is the frequencies of labels drawn from the posterior: the gap is sampling noise.",
  defaults: { kind: "monte-carlo", samples: 30 },
  fields: { samples: whole({ label: "Samples", help: "Labels drawn for each point." }) },
  needsLabels: true,
  varies: true,
  promised: () => ({ E: [], M: ["elbo"], objective: null }),
  draws: ({ samples }) => samples,
  choose:
    ({ samples }, seed, iteration) =>
    (table) => {
      const rng = seeded(seed, (Math.imul(iteration, 0x9e3779b1) ^ table.from) | 0);
      const counts = new Float64Array(table.components);
      for (let i = 0; i < table.size; i++) draw(table, i, samples, rng, counts);
      return entropyOf(table);
    },
  words: {
    next: ({ samples }, _t, { label = "" }, whom) =>
      `draw ${counted(samples, label)} for ${whom} from what it believes`,
    stage: ({ samples }) => `draw ${samples} for it`,
    now: ({ samples }, _t, { label = "" }, whom) =>
      `${whom} now holds the frequencies of ${counted(samples, label)} drawn for it`,
    short: "the noise of the draws",
    may: () => "Other draws would be nearer or farther, so the bound may fall in this half-step.",
    ofGamma: ({ samples }) =>
      `q is the frequencies of ${counted(samples, "label")} drawn by γ below.`,
    formula: ({ samples }, { n, k, q }) => ({
      formula: `${texQ(n, k)} = \\frac{S_{${k + 1}}}{S}`,
      numbers: `\\frac{${Math.round(samples * (q[k] ?? 0))}}{${samples}}`,
      result: texNumber(q[k] ?? 0, COMES_TO),
      note: `Of S labels drawn by γ for this point so many were ${k + 1}.`,
    }),
  },
};

/** S labels of point i, by the cumulative posterior; its row of q becomes their frequencies. */
function draw(
  { components, stride, q }: Table,
  i: number,
  samples: number,
  rng: Rng,
  counts: Float64Array,
): void {
  counts.fill(0);
  for (let s = 0; s < samples; s++) {
    let left = rng();
    let k = 0;
    while (k < components - 1 && left >= (q[k * stride + i] as number)) {
      left -= q[k * stride + i] as number;
      k += 1;
    }
    // A label of no probability is not drawn, even where the posterior's sum is rounded.
    while (k > 0 && q[k * stride + i] === 0) k -= 1;
    counts[k] = (counts[k] as number) + 1;
  }
  for (let k = 0; k < components; k++) q[k * stride + i] = (counts[k] as number) / samples;
}
