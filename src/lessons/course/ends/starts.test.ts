import { expect, test } from "vitest";
import { climb, mixtureOf } from "../../../data/scenes/testing/find.ts";
import { at, entry, type Vector } from "../../../maths/linear/matrix.ts";
import { distance } from "../testing/claims.ts";
import { twentyStarts } from "../testing/twentyStarts.ts";
import { changeOf, seen } from "../testing/watch.ts";
import { lesson } from "./starts.ts";

const [poor, good] = [seen(lesson, "first"), seen(lesson, "second")];
const upperLeft = (mean: Vector) => entry(mean, 0) < -7 && entry(mean, 1) > 1.5;
const inUpperLeft = (frame: typeof poor.after) => mixtureOf(frame).means.filter(upperLeft);

test("three of the five start in the group at the upper left and stay there, apart", () => {
  expect(inUpperLeft(poor.before)).toHaveLength(3);
  const stayed = inUpperLeft(poor.after);
  expect(stayed).toHaveLength(3);
  for (const [i, mean] of stayed.entries())
    for (const other of stayed.slice(i + 1)) expect(distance(mean, other)).toBeGreaterThan(0.3);
  const wide = mixtureOf(poor.after).covariances.filter((sigma) => at(sigma, 0, 0) > 5);
  expect(wide).toHaveLength(1);
  expect(poor.end.reason).toBe("converged");
  expect(poor.after.logLikelihood).toBeCloseTo(-1367.1, 1);
});

test("the second start has no three in one group, and ends 98 nats higher, one to a group", () => {
  expect(inUpperLeft(good.before).length).toBeLessThan(3);
  const starts = mixtureOf(good.before).means;
  for (const mean of starts)
    expect(starts.filter((other) => distance(mean, other) < 3).length).toBeLessThan(3);
  expect(good.after.logLikelihood).toBeCloseTo(-1269.2, 1);
  expect(good.after.logLikelihood - poor.after.logLikelihood).toBeCloseTo(98, 0);
  const { means, weights } = mixtureOf(good.after);
  for (const [i, mean] of means.entries())
    for (const other of means.slice(i + 1)) expect(distance(mean, other)).toBeGreaterThan(2);
  expect(Math.min(...weights)).toBeGreaterThan(0.05);
});

test("of twenty starts 5 reach the highest of five values, by k-means++ 13", () => {
  const many = seen(lesson, "many");
  const { choices, after } = many;
  const { optima, apart } = twentyStarts(many, "random-points");
  expect(apart).toEqual([]);
  expect(optima[0]?.reached).toBeCloseTo(-1269.2, 1);
  expect(optima[0]?.runs).toHaveLength(5);
  expect(new Set(optima.map(({ reached }) => reached.toFixed(1))).size).toBe(5);
  expect(optima.at(-1)?.reached).toBeCloseTo(-1367.1, 1);
  expect(after.logLikelihood).toBeLessThan(-1269.3);
  expect(choices.start).toEqual({ kind: "random-points", seed: 8 });
  expect(twentyStarts(many, "k-means++").optima[0]?.runs).toHaveLength(13);
});

test("exchanged components: the same ℓ, and component 1 at the left", () => {
  const { after } = seen(lesson, "switch");
  expect(after.logLikelihood).toBeCloseTo(-3597.6, 0);
  expect(entry(mixtureOf(after).means[0] ?? [], 0)).toBeLessThan(-1);
  expect([1, 2, 3, 4, 5].reduce((product, k) => product * k)).toBe(120);
});

test("annealed from the first start: ℓ falls in iteration 2, and ends at −1269.2", () => {
  const watched = seen(lesson, "annealed");
  expect(watched.frames[0]?.theta).toEqual(poor.frames[0]?.theta);
  expect(changeOf(watched, "logLikelihood")).toBeLessThan(-1);
  expect(watched.after).toMatchObject({ iteration: 2, neverFalls: [] });
  expect(climb(watched.frames).at(-1)).toBeCloseTo(-1269.2, 1);
  expect(watched.choices.inference).toMatchObject({ beta: 0.1 });
  const spread = (frame: typeof poor.after) =>
    Math.max(
      ...mixtureOf(frame).means.flatMap((a) => mixtureOf(frame).means.map((b) => distance(a, b))),
    );
  expect(spread(watched.after)).toBeLessThan(spread(watched.before));
});
