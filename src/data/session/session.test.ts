import { expect, test } from "vitest";
import { inferenceRules, learningRules } from "../../rules/index.ts";
import { generate } from "../generators/generate.ts";
import { changed } from "../testing/changed.ts";
import { twoComponents } from "../testing/session.ts";
import { readSession } from "./read.ts";

test("the file of the design opens", () => {
  const text = `{ "format": "elbo-lab/session@1",
    "data": { "points": [[2.1, 0.3], [-1.9, 0.4]], "labels": [0, 1], "observed": [0, null] },
    "model": { "kind": "gaussian-mixture", "components": 2, "covariance": "full", "floor": null },
    "start": { "weights": [0.5, 0.5], "means": [[1, 2], [0, -2]], "covariances": [[[1, 0], [0, 1]], [[1, 0], [0, 1]]] },
    "inference": { "kind": "exact" }, "learning": { "kind": "closed-form" },
    "stop": { "tolerance": 1e-6, "maxIterations": 500 }, "seed": 6316 }`;
  const { dataset, choices } = readSession(text, "a.json");
  expect(dataset).toEqual({
    points: {
      size: 2,
      dimensions: 2,
      columns: [Float64Array.of(2.1, -1.9), Float64Array.of(0.3, 0.4)],
    },
    labels: Int16Array.of(0, 1),
    observed: Int16Array.of(0, -1),
    source: { kind: "points", name: "a.json" },
    truth: null,
  });
  expect(choices).toEqual(twoComponents);
});

test("what is left out has its default", () => {
  const { dataset, choices } = readSession(
    '{"format": "elbo-lab/session@1", "data": {"points": []}}',
  );
  expect(dataset.points.size).toBe(0);
  expect(choices).toEqual({
    ...twoComponents,
    start: { kind: "k-means++", seed: 1 },
    seed: 1,
  });
});

test("a recipe makes its points, with what is observed of them", () => {
  const recipe = { generator: "two-class-lecture", n: 3, seed: 5 } as const;
  const { dataset } = readSession(changed({ data: { ...recipe, observed: [1, null, 0] } }));
  expect(dataset).toEqual({ ...generate(recipe), observed: Int16Array.of(1, -1, 0) });
});

test.each(["random-points", "k-means++", "random-responsibilities", "quantiles"])(
  "a start by %s, its seed left out",
  (kind) => {
    expect(readSession(changed({ start: { kind } })).choices.start).toEqual({ kind, seed: 1 });
  },
);

test.each([
  [{ kind: "tempered" }, { kind: "tempered", beta: 0.1, growth: 1.2 }],
  [
    { kind: "tempered", beta: 1, growth: 1 },
    { kind: "tempered", beta: 1, growth: 1 },
  ],
  [{ kind: "monte-carlo" }, { kind: "monte-carlo", samples: 30 }],
  [{ kind: "hard" }, { kind: "hard" }],
])("inference %j, with the defaults of what is left out", (inference, read) => {
  expect(readSession(changed({ inference })).choices.inference).toEqual(read);
});

const steps = { kind: "gradient", stepSize: 0.1, steps: 1, batch: null, backtracking: false };
test.each([
  [{ kind: "gradient" }, steps],
  [
    { kind: "gradient", batch: 50, backtracking: true },
    { ...steps, batch: 50, backtracking: true },
  ],
  [{ kind: "closed-form" }, { kind: "closed-form" }],
  [
    { kind: "closed-form", hold: ["weights", "covariances"] },
    { kind: "closed-form", hold: ["weights", "covariances"] },
  ],
  [{ kind: "ecm" }, { kind: "ecm" }],
])("learning %j, with the defaults of what is left out", (learning, read) => {
  expect(readSession(changed({ learning })).choices.learning).toEqual(read);
});

test("the defaults of a file are those of the panel", () => {
  for (const rule of Object.values(inferenceRules))
    expect(readSession(changed({ inference: { kind: rule.kind } })).choices.inference).toEqual(
      rule.defaults,
    );
  for (const rule of Object.values(learningRules))
    expect(readSession(changed({ learning: { kind: rule.kind } })).choices.learning).toEqual(
      rule.defaults,
    );
});
