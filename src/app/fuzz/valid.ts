import { names } from "../../data/generators/names.ts";
import {
  againstPair,
  allowsInference,
  allowsLearning,
  inferencesFor,
  learningsFor,
} from "../../engine/registry/suits.ts";
import { normal, type Rng } from "../../maths/random.ts";
import type { RuleField } from "../../models/contract/fields.ts";
import type { AnyInference, AnyLearning } from "../../models/contract/rule.ts";
import { type Spec, shapeOf } from "../../models/kinds.ts";
import { type Fields, type Json, pick, validModels, whole } from "../../models/testing/valid.ts";
import type { Pair } from "../../rules/loaded.ts";

/** A rule of a list with a value of its own in each field but the blocks, which are a model's. */
function ruleOf(rng: Rng, rules: readonly (AnyInference | AnyLearning)[]): Fields {
  const { kind, fields } = pick(rng, rules);
  const values = Object.entries<RuleField>(fields).flatMap(([name, field]) =>
    field.kind === "blocks" ? [] : [[name, fieldOf(rng, field)] as const],
  );
  return { kind, ...Object.fromEntries(values) };
}

function fieldOf(rng: Rng, field: Exclude<RuleField, { readonly kind: "blocks" }>): Json {
  switch (field.kind) {
    case "number": {
      const {
        whole: counts,
        above = 0,
        least = above,
        most = Number.POSITIVE_INFINITY,
      } = field.bounds;
      const to = Math.min(most, least + 1);
      const number = counts ? whole(rng, least, Math.min(most, 30)) : to - (to - least) * rng();
      return field.all !== undefined && rng() < 0.5 ? null : number;
    }
    case "switch":
      return rng() < 0.5;
    case "word":
      return pick(rng, field.of);
    case "choice":
      return pick(rng, Object.keys(field.options));
    case "brushed":
      return [[0, 0]];
  }
}

function points(rng: Rng, components: number | null, labelled: boolean): Fields {
  const size = whole(rng, 5, 40);
  const rows = Array.from({ length: size }, () => [3 * normal(rng), normal(rng)]);
  const codes = (of: number): Json[] =>
    rows.map(() => (rng() < 0.3 ? null : Math.floor(rng() * of)));
  return {
    points: rows,
    ...(labelled ? { labels: codes(2) } : rng() < 0.4 && { labels: codes(3) }),
    ...(rng() < 0.4 && components && { observed: codes(components) }),
  };
}

/** Of two columns, as θ of the valid starts is. */
const recipes: readonly Fields[] = Object.keys(names).flatMap((generator) => {
  if (generator === "penguins" || generator === "iris") return [];
  return generator === "old-faithful"
    ? { generator, standardised: true }
    : { generator, n: 30, seed: 4 };
});

/** The data that a model takes: none, where it looks at none. */
function dataFor(rng: Rng, of: Spec, components: number | null): Fields {
  const shape = shapeOf(of);
  if (shape === "none") return {};
  const labelled = shape === "labelled";
  return {
    data: labelled || rng() < 0.75 ? points(rng, components, labelled) : pick(rng, recipes),
  };
}

/** A session that opens: of any model, under any rules, on any kind of data. */
export function validSession(rng: Rng): Fields {
  const [kind, valid] = pick(rng, [...validModels]);
  const { model, start, components } = valid(rng);
  const of = { kind, ...model } as unknown as Spec;
  const inference = ruleOf(
    rng,
    inferencesFor(of).filter((rule) => allowsInference(of, rule.kind)),
  );
  const learning = ruleOf(
    rng,
    learningsFor(of).filter(
      (rule) =>
        allowsLearning(of, rule.kind) &&
        againstPair(of, { inference, learning: rule } as unknown as Pair) === null,
    ),
  );
  return {
    format: "elbo-lab/session@1",
    ...dataFor(rng, of, components),
    model: { kind, ...model },
    start,
    inference,
    learning,
    stop: { tolerance: 1e-6, maxIterations: 50 },
    seed: whole(rng, 0, 99),
    ...(rng() < 0.4 && opening(rng, components, shapeOf(of) !== "none")),
  };
}

/** With what a session is opened. */
function opening(rng: Rng, components: number | null, pointed: boolean): Fields {
  const study: Fields = pick(rng, [
    { kind: "starts", count: whole(rng, 2, 200) },
    { kind: "compare", rules: "EM" },
    components === null ? { kind: "starts" } : { kind: "components", most: 4, starts: 2 },
  ]);
  const view = {
    tab: pick(rng, ["along", "point", "parameters", "terms", null]),
    log: rng() < 0.5,
    points: pick(rng, ["blended", "pies", "likeliest", "labels"]),
    boundaries: pick<Json>(rng, [[], ["generative", "logistic"]]),
    ...(pointed && { picked: whole(rng, 0, 4) }),
    plane: { x: [-3 * rng(), 1 + rng()], y: [-rng(), rng()] },
    ...(pointed && { study }),
    present: true,
  };
  return { walk: pick<Json>(rng, ["end", 7]), frame: whole(rng, 0, 7), view, scene: "plateau" };
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
