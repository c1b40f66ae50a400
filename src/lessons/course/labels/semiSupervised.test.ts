import { expect, test } from "vitest";
import { errors } from "../../../data/scenes/testing/classes.ts";
import { mixtureOf } from "../../../data/scenes/testing/find.ts";
import { changeOf, seen, valueIn } from "../testing/watch.ts";
import { lesson } from "./semiSupervised.ts";

const wrong = (id: string) => {
  const { dataset, frames } = seen(lesson, id);
  return Math.round(100 * errors(dataset, mixtureOf(frames.at(-1))));
};

test("23 points in 100 wrong by all labels, 39 by none, 22 by ten", () => {
  expect(["all", "none", "ten"].map(wrong)).toEqual([23, 39, 22]);
});

test("without labels ℓ is higher than at the truth, and a small group is set apart", () => {
  const { after, dataset } = seen(lesson, "none");
  expect(dataset.points.size).toBe(600);
  const [truth] = seen(lesson, "none", { start: dataset.truth }).frames;
  expect(after.logLikelihood).toBeGreaterThan(truth?.logLikelihood ?? 0);
  expect(Math.min(...mixtureOf(after).weights)).toBeLessThan(0.25);
});

test("ten labels make ℓ(θ₀) lower than −2022.6, by −Σ log p(y | x)", () => {
  const { before, dataset } = seen(lesson, "clamped");
  const without = seen(lesson, "none").before;
  expect(before.theta).toEqual(without.theta);
  expect(without.logLikelihood).toBeCloseTo(-2022.6, 1);
  expect(before.logLikelihood).toBeLessThan(without.logLikelihood - 1);
  expect(Array.from(dataset.observed ?? []).findIndex((k) => k < 0)).toBe(10);
  expect(Array.from(dataset.observed ?? []).filter((k) => k >= 0)).toHaveLength(10);
});

test("ten labels: the means within 0.15 of the true ones along x", () => {
  const { means } = mixtureOf(seen(lesson, "ten").after);
  for (const [k, x] of [0.8, -0.8].entries())
    expect(Math.abs((means[k]?.[0] ?? 0) - x)).toBeLessThan(0.15);
});

test("all labels: the gap stays 0 while ℓ rises, to the maximum", () => {
  const watched = seen(lesson, "all");
  expect(valueIn(watched.before, "gap")).toBe(0);
  expect(valueIn(watched.after, "gap")).toBe(0);
  expect(changeOf(watched, "logLikelihood")).toBeGreaterThan(100);
  expect(watched.frames.at(-1)?.logLikelihood).toBeCloseTo(watched.after.logLikelihood, 7);
});
