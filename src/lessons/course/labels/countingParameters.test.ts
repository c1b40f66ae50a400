import { expect, test } from "vitest";
import { classify, parameterCount } from "../../../classifiers/classify.ts";
import { finish } from "../../../engine/run/problem.ts";
import { seen } from "../testing/watch.ts";
import { lesson } from "./countingParameters.ts";

const kinds = ["generative", "naive-bayes", "logistic"] as const;

function classified(id: string) {
  const { points, labels } = seen(lesson, id).dataset;
  const found = finish(classify(points, labels ?? new Int16Array()));
  if (typeof found === "string") throw new Error(found);
  return found;
}

test("13, 9 and 3 numbers in the plane, 11 of the 13 free; 20201, 401 and 101 in 100 dimensions", () => {
  const entries = (d: number) => kinds.map((kind) => parameterCount(kind, 2, d).entries);
  expect(entries(2)).toEqual([13, 9, 3]);
  expect(entries(100)).toEqual([20201, 401, 101]);
  for (const d of [2, 5, 100])
    expect(entries(d)).toEqual([2 * d * d + 2 * d + 1, 4 * d + 1, d + 1]);
  expect(parameterCount("generative", 2, 2).free).toBe(11);
});

test("21, 31 and 22 of the 1000 points are wrong", () => {
  const { rows, labelled } = classified("logistic");
  expect(rows.map(({ kind, score }) => [kind, score?.errors])).toEqual([
    ["generative", 21],
    ["naive-bayes", 31],
    ["logistic", 22],
  ]);
  expect(labelled.codes).toHaveLength(2);
});

test("naive Bayes has the variances and not the tilt of the classes", () => {
  const { moments } = classified("naive");
  for (const { covariance } of moments) expect(covariance[0]?.[1]).toBeGreaterThan(0.4);
});

test("upright classes: 153 wrong by the full model, 155 by naive Bayes, more than before", () => {
  const { rows } = classified("upright");
  expect(rows.slice(0, 2).map(({ score }) => score?.errors)).toEqual([153, 155]);
});
