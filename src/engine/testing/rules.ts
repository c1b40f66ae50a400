import fc from "fast-check";
import { kindOf } from "../../models/kinds.ts";
import type { InferenceChoice, LearningChoice } from "../registry/allRules.ts";
import { allowsInference, allowsLearning } from "../registry/suits.ts";
import { mixtureSessions, type Session, sessions } from "./sessions.ts";

/** Every inference rule with numbers of its own: a row a rule. */
export const inferences: {
  readonly [C in InferenceChoice as C["kind"]]: fc.Arbitrary<C>;
} = {
  exact: fc.constant({ kind: "exact" }),
  hard: fc.constant({ kind: "hard" }),
  tempered: fc.record({
    kind: fc.constant("tempered"),
    beta: fc.double({ min: 0.05, max: 1, noNaN: true }),
    growth: fc.double({ min: 1, max: 2, noNaN: true }),
  }),
  "monte-carlo": fc.record({
    kind: fc.constant("monte-carlo"),
    samples: fc.integer({ min: 1, max: 40 }),
  }),
  "by-hand": fc.record({
    kind: fc.constant("by-hand"),
    brushed: fc
      .array(fc.integer({ min: -1, max: 5 }), { maxLength: 400 })
      .map((codes) => Int16Array.from(codes)),
    next: fc.constantFrom("M-step", "E-step"),
  }),
};

const blocks: readonly string[] = ["weights", "means", "covariances"];

/** Every learning rule with numbers of its own: a row a rule. */
export const learnings: {
  readonly [C in LearningChoice as C["kind"]]: fc.Arbitrary<C>;
} = {
  "closed-form": fc.oneof(
    fc.constant({ kind: "closed-form" as const }),
    fc.record({ kind: fc.constant("closed-form" as const), hold: fc.subarray([...blocks]) }),
  ),
  gradient: fc.record({
    kind: fc.constant("gradient"),
    stepSize: fc.double({ min: 0.01, max: 1, noNaN: true }),
    steps: fc.integer({ min: 1, max: 4 }),
    batch: fc.option(fc.integer({ min: 1, max: 100 }), { freq: 3 }),
    backtracking: fc.boolean(),
  }),
  ecm: fc.constant({ kind: "ecm" }),
};

export const anyInference: fc.Arbitrary<InferenceChoice> = fc.oneof(
  ...Object.values<fc.Arbitrary<InferenceChoice>>(inferences),
);
export const anyLearning: fc.Arbitrary<LearningChoice> = fc.oneof(
  ...Object.values<fc.Arbitrary<LearningChoice>>(learnings),
);

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
