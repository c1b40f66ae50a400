import { expect, test } from "vitest";
import { classify } from "../../../classifiers/classify.ts";
import { classMoments } from "../../../classifiers/classMoments.ts";
import { labelledOf } from "../../../classifiers/labelled.ts";
import { mixtureOf } from "../../../data/scenes/testing/find.ts";
import { finish } from "../../../engine/run/problem.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { near } from "../sessions.ts";
import { distance } from "../testing/claims.ts";
import { changeOf, seen } from "../testing/watch.ts";
import { lesson } from "./labelledData.ts";

const table = seen(lesson, "table");
const moments = classMoments(
  labelledOf(table.dataset.points, table.dataset.labels ?? new Int16Array()),
);
const fitted = mixtureOf(table.before);

test("566 of the 1000 points have class 1; about 0.6 of them, as drawn", () => {
  expect(Array.from(table.dataset.labels ?? []).filter((k) => k === 0)).toHaveLength(566);
  expect(table.dataset.points.size).toBe(1000);
  expect((table.dataset.truth as GaussianMixtureTheta).weights).toEqual([0.6, 0.4]);
});

test("one step gives the share, the mean and the covariance of each class, from any start", () => {
  const elsewhere = seen(lesson, "weights", { start: near });
  for (const { weights, means, covariances } of [fitted, mixtureOf(elsewhere.after)])
    for (const [k, own] of moments.entries()) {
      expect(weights[k]).toBeCloseTo(own.count / 1000, 9);
      expect(distance(means[k], own.mean)).toBeLessThan(1e-9);
      for (const [i, row] of own.covariance.entries())
        expect(distance(covariances[k]?.[i], row)).toBeLessThan(1e-9);
    }
});

test("each mean is off by less than 0.2 along each axis, and the truth is less likely", () => {
  const { means } = table.dataset.truth as GaussianMixtureTheta;
  for (const [k, mean] of fitted.means.entries())
    for (const [d, x] of mean.entries())
      expect(Math.abs(x - (means[k]?.[d] ?? 0))).toBeLessThan(0.2);
  const atTruth = seen(lesson, "two-draws", { start: table.dataset.truth }).before;
  expect(atTruth.logLikelihood).toBeLessThan(table.before.logLikelihood - 1);
});

test("21 points lie on the wrong side of the boundary, which is bent", () => {
  const { points, labels } = table.dataset;
  const found = finish(classify(points, labels ?? new Int16Array()));
  if (typeof found === "string") return expect.unreachable();
  expect(found.rows[0]?.score?.errors).toBe(21);
  // Quadratic in x: the covariances differ.
  expect(distance(fitted.covariances[0]?.[0], fitted.covariances[1]?.[0])).toBeGreaterThan(0.5);
});

test("a second iteration moves nothing", () => {
  const again = seen(lesson, "again");
  expect(Math.abs(changeOf(again, "logLikelihood"))).toBeLessThan(1e-7);
  for (const k of [0, 1])
    expect(distance(mixtureOf(again.after).means[k], fitted.means[k])).toBeLessThan(1e-9);
});
