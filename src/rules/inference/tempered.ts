import { from, positive } from "../../models/contract/fields.ts";
import type { InferenceRule } from "../../models/contract/rule.ts";
import { entropyOf } from "../../models/shared/entropy.ts";
import {
  COMES_TO,
  PUT_IN,
  texExact,
  texNumber,
  texQ,
} from "../../models/shared/formula/numbers.ts";
import { holdsPosterior } from "../words/phrases.ts";

export interface Tempered {
  readonly kind: "tempered";
  /** β of the first iteration. */
  readonly beta: number;
  /** β_t = min(1, β · growth^(t − 1)). */
  readonly growth: number;
}

/** β in iteration t ≥ 1. */
function betaAt({ beta, growth }: Tempered, iteration: number): number {
  return Math.min(1, beta * growth ** (iteration - 1));
}

/**
 * q(z_n) ∝ p(x_n, z_n | θ)^β: flatter than the posterior while β < 1, and the posterior at 1.
 * Source: Ueda & Nakano (1998), deterministic annealing EM.
 */
export const tempered: InferenceRule<Tempered> = {
  kind: "tempered",
  label: "tempered",
  about: "The posterior to the power β, which grows up to 1: deterministic annealing.",
  defaults: { kind: "tempered", beta: 0.1, growth: 1.2 },
  fields: {
    beta: positive({ label: "β", help: "Of the first iteration; at 1 q is exact." }, 1),
    growth: from(1, { label: "Growth", help: "β is multiplied by this every iteration, up to 1." }),
  },
  needsLabels: true,
  varies: true,
  promised: (choice, iteration) =>
    betaAt(choice, iteration) < 1
      ? { E: [], M: [], objective: null }
      : {
          E: ["logLikelihood", "elbo"],
          M: ["logLikelihood", "elbo"],
          touches: true,
          objective: "logLikelihood",
        },
  choose: (choice, _seed, iteration) => {
    const beta = betaAt(choice, iteration);
    if (beta === 1) return null;
    return (table) => {
      const { size, components, stride, logJoint, q } = table;
      for (let i = 0; i < size; i++) {
        let top = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < components; k++)
          top = Math.max(top, logJoint[k * stride + i] as number);
        let sum = 0;
        for (let k = 0; k < components; k++) {
          const weight = Math.exp(beta * ((logJoint[k * stride + i] as number) - top));
          q[k * stride + i] = weight;
          sum += weight;
        }
        for (let k = 0; k < components; k++)
          q[k * stride + i] = (q[k * stride + i] as number) / sum;
      }
      return entropyOf(table);
    };
  },
  words: {
    next: (choice, t, words, whom) => {
      const beta = powerIn(choice, t);
      return beta ? `${words.ask(whom)}, its belief to the power β = ${beta}` : words.ask(whom);
    },
    stage: (choice, t) => (powerIn(choice, t) ? "flatten its belief" : null),
    now: (choice, t, _words, whom) => {
      const beta = powerIn(choice, t);
      return `${holdsPosterior(whom)}${beta ? ` to the power β = ${beta}` : ""}`;
    },
    short: "the KL of a flatter q",
    may: (choice, t) =>
      powerIn(choice, t) &&
      "While β < 1 the E-step climbs E_q[log p(x, z)] + H(q)/β, not the bound, so nothing is promised.",
    ofGamma: (choice, t) => {
      const beta = powerIn(choice, t);
      return beta && `q is γ below to the power β = ${beta}, made to sum to 1.`;
    },
    formula: (choice, { n, k, iteration, gamma, q }) => {
      const power = betaAt(choice, iteration);
      if (power === 1) return null;
      const told = texExact(Number(power.toPrecision(PUT_IN)));
      const shown = gamma.map((share) =>
        `${texNumber(share, PUT_IN)}^{${told}}`.replace(/^(.*\\times.*)\^/, "($1)^"),
      );
      const below = shown.length > 3 ? undefined : shown.join("+");
      return {
        formula: `${texQ(n, k)} = \\frac{\\gamma_{${n + 1},${k + 1}}^{\\,\\beta}}{\\sum_j \\gamma_{${n + 1},j}^{\\,\\beta}}`,
        ...(below && { numbers: `\\frac{${shown[k]}}{${below}}` }),
        result: texNumber(q[k] ?? 0, COMES_TO),
        note: `β = ${Number(power.toPrecision(3))} in this iteration.`,
      };
    },
    wait: ({ beta }) => (beta < 1 ? ", with β grown to 1" : ""),
  },
};

/** β of iteration t as it is told; null where it has grown to 1. */
function powerIn(choice: Tempered, iteration: number): string | null {
  const power = betaAt(choice, iteration);
  if (power >= 1) return null;
  const near = Number(power.toPrecision(3));
  return String(near < 1 ? near : power);
}
