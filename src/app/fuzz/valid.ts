import { names } from "../../data/generators/names.ts";
import type { InferenceChoice, LearningChoice } from "../../engine/registry/allRules.ts";
import { allowsLearning } from "../../engine/registry/suits.ts";
import { normal, type Rng } from "../../maths/random.ts";
import type { Spec } from "../../models/kinds.ts";
import { type Fields, type Json, pick, validModels, whole } from "../../models/testing/valid.ts";

/** Every rule with numbers of its own: a row a rule. */
const inferences: { readonly [C in InferenceChoice["kind"]]: (rng: Rng) => Fields } = {
  exact: () => ({}),
  hard: () => ({}),
  tempered: () => ({ beta: 0.2, growth: 1.5 }),
  "monte-carlo": (rng) => ({ samples: whole(rng, 1, 30) }),
  "by-hand": () => ({ brushed: [[0, 0]], next: "E-step" }),
};
const learnings: { readonly [C in LearningChoice["kind"]]: (rng: Rng) => Fields } = {
  "closed-form": () => ({}),
  gradient: (rng) => ({
    stepSize: 0.1,
    steps: 2,
    batch: pick(rng, [null, 4]),
    backtracking: pick(rng, [true, false]),
  }),
  ecm: () => ({}),
};

function points(rng: Rng, components: number | null): Fields {
  const size = whole(rng, 5, 40);
  const rows = Array.from({ length: size }, () => [3 * normal(rng), normal(rng)]);
  const codes = (of: number): Json[] =>
    rows.map(() => (rng() < 0.3 ? null : Math.floor(rng() * of)));
  return {
    points: rows,
    ...(rng() < 0.4 && { labels: codes(3) }),
    ...(rng() < 0.4 && components && { observed: codes(components) }),
  };
}

const recipes: readonly Fields[] = Object.keys(names).map((generator) =>
  generator === "old-faithful" ? { generator, standardised: true } : { generator, n: 30, seed: 4 },
);

/** A session that opens: of any model, under any rules, on any kind of data. */
export function validSession(rng: Rng): Fields {
  const [kind, valid] = pick(rng, [...validModels]);
  const { model, start, components } = valid(rng);
  const inference =
    components === null ? "exact" : pick(rng, Object.keys(inferences) as InferenceChoice["kind"][]);
  const of = { kind } as { readonly kind: Spec["kind"] };
  const allowed = (Object.keys(learnings) as LearningChoice["kind"][]).filter((each) =>
    allowsLearning(of, each),
  );
  const learning = pick(rng, allowed);
  return {
    format: "elbo-lab/session@1",
    data: rng() < 0.75 ? points(rng, components) : pick(rng, recipes),
    model: { kind, ...model },
    start,
    inference: { kind: inference, ...inferences[inference](rng) },
    learning: { kind: learning, ...learnings[learning](rng) },
    stop: { tolerance: 1e-6, maxIterations: 50 },
    seed: whole(rng, 0, 99),
  };
}

/** A trace as it is saved, of a session. */
export const traceOf = (session: Fields): Fields => ({
  format: "elbo-lab/trace@1",
  session,
  status: { status: "ok", iteration: 0, components: [] },
  steps: [{ phase: "init", iteration: 0, logLikelihood: -3, elbo: null, kl: null }],
});

/** Rows of a CSV that opens. */
export function validRows(rng: Rng): string[][] {
  const labelled = rng() < 0.5;
  const head = labelled ? ["x", "y", "label"] : ["x", "y"];
  const rows = Array.from({ length: whole(rng, 3, 30) }, () => [
    String(3 * normal(rng)),
    String(normal(rng)),
    ...(labelled ? [pick(rng, ["a", "b", "c"])] : []),
  ]);
  return rng() < 0.5 ? [head, ...rows] : rows;
}
