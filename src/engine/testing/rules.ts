import fc from "fast-check";
import type { Rules as Fielded, NumberField, RuleField } from "../../models/contract/fields.ts";
import { kindOf } from "../../models/kinds.ts";
import {
  type InferenceChoice,
  inferenceRules,
  type LearningChoice,
  learningRules,
} from "../../rules/index.ts";
import { allowsInference, allowsLearning } from "../registry/suits.ts";
import { mixtureSessions, type Session, sessions } from "./sessions.ts";

/** Nothing past it is drawn where a field has no bound. */
const FAR = 1e300;

/** What the numbers of the rules' fields are drawn from, where not from all that they can be. */
const usual: Readonly<Record<string, readonly [least: number, most: number]>> = {
  beta: [0.05, 1],
  growth: [1, 2],
  samples: [1, 40],
  stepSize: [0.01, 1],
  steps: [1, 4],
  batch: [1, 100],
};

const blocks: readonly string[] = ["weights", "means", "covariances"];

/** The numbers of a field: such as a run is usually made with, or from one bound to the other. */
function rangeOf(name: string, { bounds }: NumberField, far: boolean) {
  const { whole, above = 0, least, most = whole ? Number.MAX_SAFE_INTEGER : FAR } = bounds;
  if (far) return [least ?? above + Number.MIN_VALUE, most] as const;
  const from = least ?? above + 0.01;
  return usual[name] ?? ([from, Math.min(most, from + 10)] as const);
}

function valuesOf(name: string, field: RuleField, far: boolean): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "number": {
      const { whole } = field.bounds;
      const [min, max] = rangeOf(name, field, far);
      const number = whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
      return field.all === undefined ? number : fc.option<number>(number, { freq: 3 });
    }
    case "switch":
      return fc.boolean();
    case "word":
      return fc.constantFrom(...field.of);
    case "choice":
      return fc.constantFrom(...Object.keys(field.options));
    case "blocks":
      return fc.subarray([...blocks]);
    case "brushed":
      return fc
        .array(fc.integer({ min: -1, max: 5 }), { maxLength: 400 })
        .map((codes) => Int16Array.from(codes));
  }
}

/** Choices of every rule of a list, by its fields; `far`: from one bound of each to the other. */
const choicesOf = (rules: Fielded, far = false) =>
  Object.fromEntries(
    Object.entries(rules).map(([kind, { fields, defaults }]) => {
      const values = Object.entries(fields).map(
        ([name, field]) => [name, valuesOf(name, field, far)] as const,
      );
      const record: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
        kind: fc.constant(kind),
        ...Object.fromEntries(values),
      };
      return [kind, fc.record(record, { requiredKeys: Object.keys(defaults) })];
    }),
  );

/** Every inference rule with numbers of its own. */
export const inferences = choicesOf(inferenceRules) as unknown as {
  readonly [C in InferenceChoice as C["kind"]]: fc.Arbitrary<C>;
};

/** Every learning rule with numbers of its own. */
export const learnings = choicesOf(learningRules) as unknown as {
  readonly [C in LearningChoice as C["kind"]]: fc.Arbitrary<C>;
};

export const anyInference: fc.Arbitrary<InferenceChoice> = fc.oneof(
  ...Object.values<fc.Arbitrary<InferenceChoice>>(inferences),
);
const anyLearning: fc.Arbitrary<LearningChoice> = fc.oneof(
  ...Object.values<fc.Arbitrary<LearningChoice>>(learnings),
);

/** Every rule, each number as far out as its bounds let it be; what is brushed is of no data. */
export const farRules = {
  inferences: choicesOf(inferenceRules, true),
  learnings: choicesOf(learningRules, true),
} as unknown as {
  readonly inferences: typeof inferences;
  readonly learnings: typeof learnings;
};

interface Rules {
  readonly inference?: fc.Arbitrary<InferenceChoice>;
  readonly learning?: fc.Arbitrary<LearningChoice>;
}

/** Random sessions of mixtures under rules of the given kinds (any, if left out). */
export const sessionsWith = (rules: Rules = {}, of = mixtureSessions): typeof of =>
  under(of, rules);

/** The same of every model, with and without a prior. */
export const anySessionsWith = (rules: Rules = {}): fc.Arbitrary<Session> => under(sessions, rules);

/** Sessions under such rules. */
export function under<S extends Session>(of: fc.Arbitrary<S>, rules: Rules): fc.Arbitrary<S> {
  const { inference = anyInference, learning = anyLearning } = rules;
  return fc.tuple(of, inference, learning, fc.nat()).map(([session, chosen, learnt, seed]) => {
    const choices = { ...session.choices, ...suited(session, chosen, learnt), seed };
    return { ...session, choices };
  });
}

/** The rules as they suit a model, exact EM where one does not, with its own blocks held. */
function suited({ choices }: Session, chosen: InferenceChoice, learnt: LearningChoice) {
  const row = kindOf(choices.model);
  const inference: InferenceChoice = allowsInference(choices.model, chosen.kind)
    ? chosen
    : { kind: "exact" };
  if (!allowsLearning(choices.model, learnt.kind))
    return { inference, learning: { kind: "closed-form" } as const };
  if (learnt.kind !== "closed-form" || !learnt.hold) return { inference, learning: learnt };
  const held = new Set(learnt.hold.map((block) => row.blocks[blocks.indexOf(block)]));
  const hold = row.blocks.filter((block) => held.has(block));
  return { inference, learning: { ...learnt, hold } };
}
