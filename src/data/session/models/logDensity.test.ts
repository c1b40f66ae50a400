import { beforeAll, describe, expect, test } from "vitest";
import { runFor } from "../../../engine/testing/run.ts";
import { kernels } from "../../../models/faces.ts";
import { engineData } from "../../dataset.ts";
import { loadFormats, readSession } from "../read.ts";
import { writeSession, writeTrace } from "../write.ts";

beforeAll(loadFormats, 60_000);

const fields = (changes: object = {}) => ({
  format: "elbo-lab/session@1",
  model: { kind: "log-density", target: { kind: "banana", bend: 0.5 }, family: "full" },
  start: {
    mean: [1, -1],
    covariance: [
      [1, 0.2],
      [0.2, 2],
    ],
  },
  inference: { kind: "ascent", stepSize: 0.2, steps: 2, estimate: "score", samples: 40 },
  ...changes,
});
const read = (changes: object = {}) => readSession(JSON.stringify(fields(changes)));
const model = (target: object, more: object = {}) => ({
  model: { kind: "log-density", target, ...more },
});
const points = {
  points: [
    [1, 2],
    [2, 0],
    [-1, 0.5],
  ],
  labels: [0, 1, null],
};

describe("a session with a log-density", () => {
  test("is read with its fields and written again; there are no data in it", () => {
    const { dataset, choices } = read();
    expect(dataset.points.size).toBe(0);
    expect(choices.model).toEqual(fields().model);
    expect(choices.inference).toEqual(fields().inference);
    const written = writeSession(dataset, choices);
    expect(written).not.toHaveProperty("data");
    expect(readSession(JSON.stringify(written)).choices).toEqual(choices);
  });

  test("takes the defaults for what it leaves out", () => {
    const { choices } = readSession(
      JSON.stringify({ format: "elbo-lab/session@1", model: { kind: "log-density" } }),
    );
    expect(choices.model).toEqual({
      kind: "log-density",
      target: { kind: "correlated-gaussian" },
      family: "mean-field",
    });
    expect(choices.start).toEqual({ kind: "standard", seed: 1 });
    expect(choices.inference).toEqual({
      kind: "ascent",
      stepSize: 0.1,
      steps: 1,
      estimate: "exact",
      samples: 30,
    });
  });

  test("of logistic regression has points with labels, which the engine sees", () => {
    const { dataset, choices } = read({
      data: points,
      ...model({ kind: "logistic", priorVariance: 2 }, { family: "full" }),
    });
    expect(engineData(dataset, choices.model).labels).toEqual(Int16Array.of(0, 1, -1));
    expect(writeSession(dataset, choices)).toHaveProperty("data.labels", [0, 1, null]);
  });

  test("of a typed target has its expression", () => {
    const typed = { kind: "typed", expression: "-(x^2+y^2-4)^2/3" };
    expect(read(model(typed, { family: "full" })).choices.model).toMatchObject({ target: typed });
  });

  test("has φ, both KLs and, where it is learnt, λ in each step of its trace", async () => {
    const { dataset, choices } = read({
      data: points,
      inference: { kind: "coordinate" },
      start: {
        mean: [0, 0],
        covariance: [
          [1, 0],
          [0, 1],
        ],
        lambda: 0.5,
      },
      ...model({ kind: "logistic", learnPrior: true }, { family: "full" }),
    });
    await kernels.load(choices.model);
    const { frames } = runFor(engineData(dataset, choices.model), choices, 2);
    const { steps } = writeTrace(dataset, choices, frames, null) as {
      steps: readonly Readonly<Record<string, unknown>>[];
    };
    expect(steps.map(({ phase }) => phase)).toEqual(["init", "E", "M"]);
    expect(steps[0]).toMatchObject({ lambda: 0.5, mean: [0, 0] });
    for (const step of steps) {
      expect(step.covariance).toHaveLength(2);
      expect(step.forwardKl).toBeTypeOf("number");
      expect(step.lambda).toBeGreaterThan(0);
    }
  });

  test("may be looked at beside another family of q, with no points there", () => {
    const study = { kind: "compare", family: "mean-field" };
    expect(read({ view: { study } }).opening?.view?.study).toEqual(study);
    const wrong = { view: { study: { ...study, family: "half" } } };
    expect(() => read(wrong)).toThrow(/^view\.study\.family is not one of/);
  });

  test.each([
    [{ data: points }, "data is given, though the target takes none"],
    [model({ kind: "logistic" }), "data is missing"],
    [model({ kind: "moon" }), /^model\.target\.kind "moon" is not known here/],
    [model({ kind: "ring", bend: 1 }), "model.target.bend is not a known field"],
    [model({ kind: "ring", radius: -1 }), /^model\.target\.radius/],
    [model({ kind: "typed" }), /^model\.target\.expression/],
    [model({ kind: "typed", expression: " " }), "model.target.expression is empty"],
    [
      model({ kind: "ring" }, { family: "half" }),
      'model.family is not one of "mean-field", "full", "isotropic"',
    ],
    [model({ kind: "ring" }), "start.covariance is not diagonal, though the family is mean-field"],
    [
      {
        start: {
          mean: [0],
          covariance: [
            [1, 0],
            [0, 1],
          ],
        },
      },
      "start.mean has 1 numbers, not 2",
    ],
    [
      {
        start: {
          covariance: [
            [1, 2],
            [2, 1],
          ],
        },
      },
      "start.covariance is not positive definite",
    ],
    [{ start: { lambda: 1 } }, "start.lambda is stated, though no prior is learnt"],
    [
      { inference: { kind: "ascent", estimate: "guess" } },
      'inference.estimate is not one of "exact", "reparameterised", "score"',
    ],
    [{ inference: { kind: "ascent", stepSize: 0 } }, /^inference\.stepSize/],
    [{ inference: { kind: "exact" } }, /needs the posterior, which is out of reach here/],
    [{ inference: { kind: "hard" } }, /needs a z that is one of a few labels/],
  ])("%j is refused by its place", (changes, message) => {
    expect(() => read(changes)).toThrow(message);
  });
});
