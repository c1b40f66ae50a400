import {
  covarianceTypes,
  type Floor,
  type Prior,
  type Slip,
} from "../../models/gaussian-mixture/spec.ts";
import type { Spec } from "../../models/kinds.ts";
import { kindOf, kinds } from "../../models/kinds.ts";
import {
  type InferenceChoice,
  inferenceRules,
  type LearningChoice,
  learningRules,
} from "../../rules/index.ts";
import type { Choices } from "../registry/session.ts";
import { defaultStop } from "../registry/session.ts";
import { allowsInference, allowsLearning } from "../registry/suits.ts";

/** One way to choose model and rules, with some labels observed, all or none. */
export interface Case {
  readonly choices: Choices;
  readonly observed: Int16Array | null;
}

const brushed = Int16Array.of(-1, 1, -1, 0);

const inferences: readonly InferenceChoice[] = [
  { kind: "exact" },
  { kind: "hard" },
  { kind: "tempered", beta: 0.5, growth: 1.5 },
  { kind: "tempered", beta: 0.2, growth: 1 },
  { kind: "tempered", beta: 1, growth: 1 },
  { kind: "monte-carlo", samples: 30 },
  { kind: "by-hand", brushed, next: "M-step" },
  { kind: "by-hand", brushed: new Int16Array(4).fill(-1), next: "E-step" },
];

/** These, and of every rule that they leave out a new choice. */
function withOthers<C extends { readonly kind: string }>(
  chosen: readonly C[],
  rules: { readonly [kind: string]: { readonly defaults: C } },
): readonly C[] {
  const known = new Set(chosen.map(({ kind }) => kind));
  const all = Object.values(rules).map(({ defaults }) => defaults);
  return [...chosen, ...all.filter(({ kind }) => !known.has(kind))];
}

const steps: readonly LearningChoice[] = [1, 7].flatMap((count) =>
  [null, 20].flatMap((batch) =>
    [false, true].map((backtracking) => {
      return { kind: "gradient", stepSize: 0.1, steps: count, batch, backtracking } as const;
    }),
  ),
);

/** Every learning rule, the closed form with every combination of blocks held. */
function learningsOf(blocks: readonly string[]): readonly LearningChoice[] {
  const held = Array.from({ length: 2 ** blocks.length }, (_, bits) =>
    blocks.filter((_block, i) => (bits >> i) % 2 === 1),
  );
  const byFormula = held.map((hold) => ({ kind: "closed-form", hold }) as const);
  return withOthers([...byFormula, { kind: "ecm" }, ...steps], learningRules);
}

const priors: readonly (Prior | null)[] = [null, { concentration: 2, degrees: 4, scale: 0.5 }];
const floors: readonly Floor[] = [null, { kind: "clamp", eps: 0.001 }, { kind: "add", eps: 0.25 }];
const slips: readonly (Slip | null)[] = [
  null,
  { kind: "no-half" },
  { kind: "divides-by-n" },
  { kind: "ridge", eps: 0.5 },
];

const mixtures: readonly Spec[] = covarianceTypes.flatMap((covariance) =>
  priors.flatMap((prior) =>
    floors
      .filter((floor) => !(prior && floor?.kind === "add"))
      .flatMap((floor) =>
        slips.map((slip): Spec => {
          const plain = { kind: "gaussian-mixture", components: 3, covariance, floor } as const;
          return { ...plain, ...(prior && { prior }), ...(slip && { slip }) };
        }),
      ),
  ),
);

/** Every choice of a Gaussian mixture, and every other model as it begins. */
const specs: readonly Spec[] = [
  ...mixtures,
  ...kinds.map(({ first }) => first).filter(({ kind }) => kind !== "gaussian-mixture"),
];
const labels = [null, Int16Array.of(-1, 0, -1, 2), Int16Array.of(1, 0, 2, 2)];

/**
 * Every model under every pair of rules that suits it, by turns with no label observed, with some
 * and with all.
 */
export function everyPair(): Case[] {
  let turn = 0;
  return specs.flatMap((model) => {
    const { blocks, labels: isLabel } = kindOf(model);
    const chosen = withOthers(inferences, inferenceRules).filter(({ kind }) =>
      allowsInference(model, kind),
    );
    const learnt = learningsOf(blocks).filter(({ kind }) => allowsLearning(model, kind));
    return chosen.flatMap((inference) =>
      learnt.map((learning) => {
        const observed = isLabel ? (labels[turn++ % labels.length] ?? null) : null;
        const start = { kind: "random-points", seed: 1 };
        const choices = { model, start, inference, learning, stop: defaultStop, seed: 1 };
        return { choices, observed };
      }),
    );
  });
}
