import { describe, expect, test } from "vitest";
import type { Dataset } from "../../data/dataset.ts";
import { noData } from "../../data/noData.ts";
import { choicesFor } from "../../engine/testing/run.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { readyFor } from "./ready.ts";
import { studyOf, type Variation, variationOf, varied } from "./variation.ts";

const slanted = [
  [3, 1],
  [1, 2],
];
const theta: GaussianMixtureTheta = {
  weights: [0.25, 0.75],
  means: [
    [1, 2],
    [0, -2],
  ],
  covariances: [slanted, slanted],
};
const spec = fullSpec();
const a = choicesFor(spec, theta);
const same: Variation = { rules: null, choice: null, data: null, start: null };

describe("a variation of the session", () => {
  test("of the rules alone keeps model, θ₀, stop and seed", () => {
    const { choices, start } = varied(a, theta, { ...same, rules: "Gradient ascent" });
    expect(choices).toEqual({ ...a, learning: choices.learning });
    expect(choices.learning.kind).toBe("gradient");
    expect(start).toBe("Both start from the same θ₀.");
  });

  test("of the covariance brings θ₀ into the family, and says so", () => {
    const { choices, start } = varied(a, theta, { ...same, choice: "diagonal" });
    const straight = [
      [3, 0],
      [0, 2],
    ];
    expect(choices.model).toEqual({ ...spec, covariance: "diagonal" });
    expect(choices.start).toEqual({ ...theta, covariances: [straight, straight] });
    expect(start).toMatch(/^B starts from A’s θ₀ brought into the family/);
  });

  test("K-means makes θ₀ level: equal weights, equal circles of the mean variance", () => {
    const { choices, start } = varied(a, theta, { ...same, rules: "K-means" });
    const round = [
      [2.5, 0],
      [0, 2.5],
    ];
    expect(choices.start).toEqual({
      ...theta,
      weights: [0.5, 0.5],
      covariances: [round, round],
    });
    expect(start).toMatch(/made level/);
  });

  test("a start by rule is that rule’s, and named with its seed", () => {
    const rule = { kind: "k-means++", seed: 4 };
    const { choices, start } = varied(a, theta, { ...same, start: rule });
    expect(choices).toEqual({ ...a, start: rule });
    expect(start).toBe("B starts by k-means++, seed 4.");
  });

  test("that changes nothing keeps a rule’s start as the rule", () => {
    const byRule = { ...a, start: { kind: "random-points", seed: 2 } };
    expect(varied(byRule, theta, same).choices).toEqual(byRule);
  });

  test("of the data begins at A’s θ₀ itself, as its rule would draw another there", () => {
    const byRule = { ...a, start: { kind: "random-points", seed: 2 } };
    const { choices, start } = varied(byRule, theta, { ...same, data: "complete-rows" });
    expect(choices).toEqual({ ...byRule, start: theta });
    expect(start).toBe("Both start from the same θ₀.");
  });
});

test("of the family of a q of its own is told as that, and kept in a view", () => {
  const model = { kind: "log-density", target: { kind: "ring" }, family: "full" } as const;
  const start = { mean: [0, 1], covariance: slanted };
  const choices = {
    ...choicesFor(model, start),
    inference: { kind: "coordinate" } as unknown as typeof a.inference,
  };
  const variation = { ...same, choice: "mean-field" };
  expect(variationOf(studyOf(variation, model) as never)).toEqual(variation);
  const b = varied(choices, start, variation);
  expect(b.choices.model).toEqual({ ...model, family: "mean-field" });
  expect(b.start).toMatch(/^B starts from A’s q brought into the family/);
  expect(varied(choices, start, { ...same, rules: "Forward KL" }).start).toBe(
    "Both start from the same q.",
  );
  const ready = readyFor(choices, { kind: "drawn", seed: 1 }, noData());
  expect(ready.map(({ name }) => name)).toEqual([
    "Full against mean-field q",
    "Against Gradient-ascent VI",
    "Against Reparameterised-gradient VI",
    "Against Score-function VI",
    "Against Forward KL",
    "Two starts",
  ]);
});

describe("the ready comparisons", () => {
  const rule = { kind: "random-points", seed: 1 };
  const whole: Dataset = {
    points: pointsFromRows([[1, 2]]),
    labels: null,
    observed: null,
    source: { kind: "drawn" },
    truth: null,
  };
  const ready = (choices: typeof a) => readyFor(choices, rule, whole);

  test("are all there for EM with full covariances", () => {
    expect(ready(a).map(({ variation }) => variation)).toEqual([
      { ...same, rules: "Gradient ascent" },
      { ...same, choice: "diagonal" },
      { ...same, start: rule },
    ]);
  });

  test("turn round for gradient ascent with diagonal covariances, and take another seed", () => {
    const { learning } = varied(a, theta, { ...same, rules: "Gradient ascent" }).choices;
    const model = { ...spec, covariance: "diagonal" } as const;
    expect(ready({ ...a, model, learning, start: rule }).map(({ variation }) => variation)).toEqual(
      [
        { ...same, rules: "EM" },
        { ...same, choice: "full" },
        { ...same, start: { ...rule, seed: 2 } },
      ],
    );
  });

  test("without gaps are there where the data have any, nothing hidden where something is", () => {
    const rows = [
      [1, 2],
      [3, Number.NaN],
      [5, 6],
    ];
    const gapped = { ...whole, points: pointsFromRows(rows) };
    const datas = (dataset: Dataset) =>
      readyFor(a, rule, dataset)
        .slice(3)
        .map(({ variation, because }) => variation?.data ?? because);
    expect(datas(gapped)).toEqual(["complete-rows", "column-means"]);
    const hidden = { at: Uint32Array.of(3), values: Float64Array.of(4) };
    expect(datas({ ...gapped, hidden })).toEqual([
      "complete-rows",
      "column-means",
      "nothing-hidden",
    ]);
    const none = { ...whole, points: pointsFromRows([[1, Number.NaN]]) };
    expect(datas(none)).toEqual([
      "The data have no complete row.",
      "The data have a column without an entry.",
    ]);
  });

  test("say why they have no part in another session", () => {
    const model = { ...spec, covariance: "tied" } as const;
    const reasons = ready({ ...a, model, inference: { kind: "hard" } }).map((each) => each.because);
    expect(reasons).toEqual([
      "A is the session as it is, and its rules are Classification EM.",
      "A is the session as it is, and its covariance is tied.",
      null,
    ]);
    const ppca = choicesFor({ kind: "ppca", factors: 1 }, null);
    expect(ready(ppca)[1]?.because).toBe("This model has no covariance to choose.");
  });
});
