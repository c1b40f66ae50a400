import { expect, test } from "vitest";
import { logNormal } from "../information/onALine.ts";
import { inverseOf } from "../linear/inverse.ts";
import { at } from "../linear/matrix.ts";
import { normal, seeded } from "../random.ts";
import { conditionalOf, marginalOf } from "./conditional.ts";

const whole = {
  mean: [1, -2, 0.5],
  covariance: [
    [2, 0.6, -0.4],
    [0.6, 1, 0.3],
    [-0.4, 0.3, 1.5],
  ],
};

test("the conditional covariance is the inverse of a block of the precision", () => {
  const precision = inverseOf(whole.covariance);
  const block = [
    [at(precision, 0, 0), at(precision, 0, 2)],
    [at(precision, 2, 0), at(precision, 2, 2)],
  ];
  const { covariance } = conditionalOf(whole, [0, 2], [1], [3]);
  for (const [i, row] of inverseOf(block).entries())
    for (const [j, value] of row.entries()) expect(at(covariance, i, j)).toBeCloseTo(value, 12);
});

test("p(a, b) = p(a | b) p(b), at any place", () => {
  const plane = marginalOf(whole, [0, 1]);
  const lambda = inverseOf(plane.covariance);
  const determinant = 2 * 1 - 0.6 ** 2;
  for (const [a, b] of [
    [0, 0],
    [2.5, -1],
    [-3, 4],
  ] as const) {
    const [u, v] = [a - 1, b + 2];
    const square =
      at(lambda, 0, 0) * u * u + 2 * at(lambda, 0, 1) * u * v + at(lambda, 1, 1) * v * v;
    const joint = Math.exp(-square / 2) / (2 * Math.PI * Math.sqrt(determinant));
    const { mean, covariance } = conditionalOf(plane, [0], [1], [b]);
    const given = logNormal(mean[0] ?? 0, Math.sqrt(at(covariance, 0, 0)))(a);
    const apart = Math.exp(given + logNormal(-2, 1)(b));
    expect(apart / joint).toBeCloseTo(1, 12);
  }
});

test("points drawn near x_b = 1 have the conditional's mean and variance", () => {
  const rng = seeded(3);
  const near: number[] = [];
  // Σ of the first two is L Lᵀ, L = ((√2, 0), (0.6/√2, √(1 − 0.18))).
  for (let n = 0; n < 400_000; n++) {
    const [u, v] = [normal(rng), normal(rng)];
    const b = -2 + (0.6 / Math.SQRT2) * u + Math.sqrt(1 - 0.18) * v;
    if (Math.abs(b + 1) < 0.05) near.push(1 + Math.SQRT2 * u);
  }
  const mean = near.reduce((sum, x) => sum + x, 0) / near.length;
  const variance = near.reduce((sum, x) => sum + (x - mean) ** 2, 0) / near.length;
  const { mean: m, covariance } = conditionalOf(marginalOf(whole, [0, 1]), [0], [1], [-1]);
  expect(mean).toBeCloseTo(m[0] ?? 0, 1);
  expect(variance).toBeCloseTo(at(covariance, 0, 0), 1);
});

test("without a covariance between them nothing is learnt", () => {
  const apart = {
    mean: [1, 2],
    covariance: [
      [3, 0],
      [0, 4],
    ],
  };
  expect(conditionalOf(apart, [0], [1], [99])).toEqual(marginalOf(apart, [0]));
});
