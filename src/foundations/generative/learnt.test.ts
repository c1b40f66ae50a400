import { expect, test } from "vitest";
import {
  densitiesUnder,
  learn,
  logDensity,
  logJoint,
  marginalOn,
  probabilityOfPlus,
  rankOf,
  sampled,
} from "./learnt.ts";

const learnt = learn(120, 6316);
const { generative, discriminative } = learnt;
const places = [
  [0, 0],
  [1.5, -1],
  [-3, 2],
  [9, 9],
] as const;

test("p(y | x) is the share of p(x, y) in p(x)", () => {
  for (const x of places) {
    const [plus = 0, minus = 0] = logJoint(generative, x).map(Math.exp);
    expect(Math.exp(logDensity(generative, x))).toBeCloseTo(plus + minus, 15);
    expect(probabilityOfPlus(generative, x)).toBeCloseTo(plus / (plus + minus), 12);
  }
});

test("the discriminative model is a sigmoid of a plane", () => {
  const { bias, weights } = discriminative;
  for (const [a, b] of places) {
    const z = bias + (weights[0] ?? 0) * a + (weights[1] ?? 0) * b;
    expect(probabilityOfPlus(discriminative, [a, b])).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
  }
});

test("p(x) is a density: over the plane it comes to 1", () => {
  let sum = 0;
  for (let a = -12; a <= 12; a += 0.1)
    for (let b = -12; b <= 12; b += 0.1) sum += Math.exp(logDensity(generative, [a, b])) * 0.01;
  expect(sum).toBeCloseTo(1, 6);
});

test.each([0, 1])("without a coordinate p(x_%i, y) is p(x, y) summed over the other", (d) => {
  const marginal = marginalOn(generative.theta, d);
  for (const value of [-3, 0, 2.5]) {
    const sums = [0, 0];
    for (let other = -14; other <= 14; other += 0.01) {
      const joint = logJoint(generative, d === 0 ? [value, other] : [other, value]);
      for (const y of [0, 1]) sums[y] = (sums[y] ?? 0) + Math.exp(joint[y] ?? 0) * 0.01;
    }
    const joint = logJoint(marginal, [value]).map(Math.exp);
    for (const y of [0, 1]) expect(joint[y]).toBeCloseTo(sums[y] ?? 0, 8);
    const [plus = 0, minus = 0] = sums;
    expect(probabilityOfPlus(marginal, [value])).toBeCloseTo(plus / (plus + minus), 6);
  }
});

test("samples have the classes' shares and means, and the same seed draws the same", () => {
  const { theta } = generative;
  const n = 8000;
  const { points, labels } = sampled(theta, n, 2);
  const plus = labels.filter((label) => label === 0).length;
  const p = theta.weights[0] ?? 0;
  expect(Math.abs(plus / n - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n));
  for (const d of [0, 1]) {
    const mean = points.columns[d]?.reduce((sum, x, i) => sum + (labels[i] === 0 ? x : 0), 0) ?? 0;
    const variance = theta.covariances[0]?.[d]?.[d] ?? 0;
    expect(Math.abs(mean / plus - (theta.means[0]?.[d] ?? 0))).toBeLessThan(
      5 * Math.sqrt(variance / plus),
    );
  }
  expect(sampled(theta, 20, 2)).toEqual(sampled(theta, 20, 2));
});

test("far from all data the one is sure and the other has never seen such a thing", () => {
  const far = [8, 8];
  expect(probabilityOfPlus(discriminative, far)).toBeGreaterThan(0.999);
  const densities = densitiesUnder(generative, sampled(generative.theta, 2000, 1).points, [0, 1]);
  expect(rankOf(densities, logDensity(generative, far))).toBe(0);
  // Of places that the model itself draws, ranks are spread evenly.
  const own = densitiesUnder(generative, sampled(generative.theta, 500, 2).points, [0, 1]).map(
    (density) => rankOf(densities, density),
  );
  const mean = own.reduce((sum, rank) => sum + rank, 0) / own.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / 500));
});
