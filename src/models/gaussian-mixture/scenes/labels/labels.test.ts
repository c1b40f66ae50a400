import { expect, test } from "vitest";
import { classify } from "../../../../classifiers/classify.ts";
import { errors } from "../../../../data/scenes/testing/classes.ts";
import { mixtureOf, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { klGap } from "../../../../engine/run/klGap.ts";
import { finish } from "../../../../engine/run/problem.ts";

const [none, ten, all] = ["no-labels", "ten-labels", "all-labels"].map((id) => play(sceneOf(id)));
const wrong = (run = none) =>
  run ? errors(run.dataset, mixtureOf(run.frames.at(-1))) : Number.NaN;

test("the classifiers err as often as the scene says, with as many numbers", () => {
  const { dataset } = play(sceneOf("classifiers"));
  const found = finish(classify(dataset.points, dataset.labels ?? new Int16Array()));
  if (typeof found === "string") return expect.unreachable();
  expect(found.rows.map(({ kind, score }) => [kind, score?.errors])).toEqual([
    ["generative", 21],
    ["naive-bayes", 31],
    ["logistic", 22],
  ]);
  expect(found.rows.at(-1)?.parameters.free).toBe(3);
});

test("the three scenes share points and start, and differ in what is observed", () => {
  const count = (run = none) => run?.dataset.observed?.filter((k) => k >= 0).length ?? 0;
  expect([none, ten, all].map(count)).toEqual([0, 10, 600]);
  for (const run of [ten, all]) {
    expect(run?.dataset.points).toEqual(none?.dataset.points);
    expect(run?.frames[0]?.theta).toEqual(none?.frames[0]?.theta);
    for (const [n, k] of run?.dataset.observed?.entries() ?? [])
      if (k >= 0) expect(k).toBe(run?.dataset.labels?.[n]);
  }
});

test("without labels a tight group at the left, and two points in five wrong", () => {
  expect(wrong(none)).toBeCloseTo(0.4, 1);
  const { weights, means } = mixtureOf(none?.frames.at(-1));
  expect(weights[1]).toBeLessThan(0.25);
  expect(means[1]?.[0]).toBeLessThan(-1);
  // The truth is less likely than what EM found.
  const truth = play(sceneOf("no-labels"), { start: none?.dataset.truth });
  expect(none?.frames.at(-1)?.logLikelihood).toBeGreaterThan(truth.frames[0]?.logLikelihood ?? 0);
});

test("ten labels bring the means near the true ones and err as little as all labels", () => {
  const { means } = mixtureOf(ten?.frames.at(-1));
  for (const [k, x] of [0.8, -0.8].entries())
    expect(Math.abs((means[k]?.[0] ?? 0) - x)).toBeLessThan(0.15);
  expect(wrong(ten)).toBeLessThanOrEqual(wrong(all));
  expect(wrong(all)).toBeLessThan(0.24);
});

test("with all labels one M-step is maximum likelihood, and the gap stays 0", () => {
  const { frames = [], dataset } = all ?? {};
  for (const frame of frames.slice(1)) expect(klGap(frame)).toBe(0);
  const labels = Array.from(dataset?.labels ?? []);
  const of = (k: number) => labels.flatMap((label, n) => (label === k ? [n] : []));
  const { weights, means } = mixtureOf(frames[2]);
  for (const k of [0, 1]) {
    const own = of(k);
    expect(weights[k]).toBeCloseTo(own.length / labels.length, 9);
    const mean =
      own.reduce((sum, n) => sum + (dataset?.points.columns[0]?.[n] ?? 0), 0) / own.length;
    expect(means[k]?.[0]).toBeCloseTo(mean, 9);
  }
  expect(frames.at(-1)?.logLikelihood).toBeCloseTo(frames[2]?.logLikelihood ?? 0, 7);
});
