import { describe, expect, test } from "vitest";
import { readFixture } from "../../../engine/oracle/read.ts";
import { runFor } from "../../../engine/testing/run.ts";
import type { Matrix } from "../../../maths/linear/matrix.ts";
import { mixtureOfPpca } from "../../../models/index.ts";
import { loadAllRules } from "../../../rules/loaded.ts";
import { engineData } from "../../dataset.ts";
import { fourPoints } from "../../testing/session.ts";
import { readSession } from "../read.ts";
import { toText, writeSession } from "../write.ts";

await loadAllRules(mixtureOfPpca.first);

interface Run {
  readonly name: string;
  readonly steps: readonly { readonly logLikelihood: number }[];
}
const ppca = readFixture<{
  readonly expected: {
    readonly runs: readonly (Run & {
      readonly model: string;
      readonly q: number;
      readonly x: Matrix;
      readonly mean: readonly number[];
      readonly init: { readonly W: Matrix; readonly noiseVariances: readonly number[] };
    })[];
  };
}>("ppca").expected.runs.map(({ name, steps, model, q, x, mean, init }) => {
  const diagonal = model !== "PPCA";
  const noise = diagonal ? init.noiseVariances : init.noiseVariances[0];
  return {
    name,
    steps,
    fields: {
      data: { points: x },
      model: { kind: "ppca", factors: q, ...(diagonal && { noise: "diagonal" }) },
      start: { mean, loadings: init.W, noise },
    },
  };
});

const { data, params, expected } = readFixture<{
  readonly data: { readonly x: Matrix };
  readonly params: {
    readonly K: number;
    readonly q: number;
    readonly init: { readonly W: readonly Matrix[]; readonly sigma2: readonly number[] };
  };
  readonly expected: { readonly runs: readonly Run[] };
}>("mixture-ppca");
const { W: loadings, sigma2: noises, ...rest } = params.init;
const mixtures = expected.runs.map(({ name, steps }) => ({
  name,
  steps,
  fields: {
    data: { points: data.x },
    model: {
      kind: "mixture-of-ppca",
      components: params.K,
      factors: params.q,
      latent: name === "jointLatents" ? "labels-and-factors" : "labels",
    },
    start: { ...rest, loadings, noises },
    ...(name === "twoStage" && { learning: { kind: "two-stage" } }),
  },
}));

test.each([...ppca, ...mixtures])("a session of $name runs as the reference", (each) => {
  const { steps, fields } = each;
  const read = readSession(JSON.stringify({ format: "elbo-lab/session@1", ...fields }));
  expect(readSession(toText(writeSession(read.dataset, read.choices))).choices).toEqual(
    read.choices,
  );
  const { frames } = runFor(engineData(read.dataset), read.choices, steps.length - 1);
  expect(frames).toHaveLength(steps.length);
  for (const [i, { logLikelihood }] of steps.entries())
    expect(Math.abs((frames[i]?.logLikelihood ?? Number.NaN) - logLikelihood)).toBeLessThanOrEqual(
      1e-9 * Math.abs(logLikelihood),
    );
});

describe("a session with a mixture of PPCA", () => {
  const theta = {
    weights: [0.5, 0.5],
    means: [
      [0, 1],
      [2, 3],
    ],
    loadings: [
      [[1], [0]],
      [[0], [1]],
    ],
    noises: [0.5, 1],
  };
  const opened = (changes: object) =>
    readSession(
      JSON.stringify({
        ...writeSession(fourPoints, {
          model: mixtureOfPpca.first,
          start: theta,
          inference: { kind: "exact" },
          learning: { kind: "closed-form" },
          stop: { tolerance: 1e-6, maxIterations: 500 },
          seed: 1,
        }),
        ...changes,
      }),
    );
  const model = (fields: object) => ({ model: { kind: "mixture-of-ppca", ...fields } });
  const start = (fields: object) => ({ start: { ...theta, ...fields } });

  test("has two components of one factor, labels alone latent, where it states none", () => {
    expect(opened(model({})).choices).toEqual(opened({}).choices);
    expect(opened({ ...model({}), start: undefined }).choices.start).toEqual({
      kind: "k-means++",
      seed: 1,
    });
  });

  test.each([
    [model({ components: 9 }), "model.components is not a whole number from 1 to 8"],
    [model({ factors: 2 }), "model.factors is 2, but there are fewer factors than columns"],
    [model({ latent: "factors" }), 'model.latent is not one of "labels", "labels-and-factors"'],
    [start({ weights: [0.5, 0.6] }), "start.weights sum to 1.1, not to 1"],
    [start({ noises: [0.5, 0] }), "start.noises[1] is 0; a variance is a finite number above 0"],
    [start({ noises: [1] }), "start.noises has 1 entries for 2 components"],
    [start({ loadings: [[[1], [0]], [[0]]] }), "start.loadings[1] must be 2 rows"],
    [start({ loadings: [[[1], [0, 1]], theta.loadings[1]] }), "start.loadings[0][1] must be 1"],
    [start({ means: [[0, 1], [2]] }), "start.means[1] must be 2 finite numbers"],
    [{ start: { kind: "random-directions" } }, 'start.kind "random-directions" is not known here'],
  ])("%j is refused by its place", (changes, message) => {
    expect(() => opened(changes)).toThrow(message);
  });
});
