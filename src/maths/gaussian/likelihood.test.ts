import fc from "fast-check";
import { expect, test } from "vitest";
import { inverseOf } from "../linear/inverse.ts";
import { at, multiply, trace } from "../linear/matrix.ts";
import { normal, seeded } from "../random.ts";
import { axesOf, covarianceOf } from "./axes.ts";
import { fittedTo, likelihoodOf, scatterOf } from "./likelihood.ts";

const rng = seeded(5);
const points = Array.from({ length: 30 }, () => {
  const [u, v] = [normal(rng), normal(rng)];
  return [1 + 1.2 * u, -0.5 + 0.7 * u + 0.5 * v] as const;
});

const axes = fc.record({
  long: fc.double({ min: 0.2, max: 3, noNaN: true }),
  short: fc.double({ min: 0.2, max: 3, noNaN: true }),
  turn: fc.double({ min: -180, max: 180, noNaN: true }),
});
const mean = fc.tuple(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double({ min: -3, max: 3, noNaN: true }),
);

test("ℓ is the sum of the points' log-densities, and of its terms", () => {
  fc.assert(
    fc.property(mean, axes, ([a, b], ellipse) => {
      const covariance = covarianceOf(ellipse);
      const [[p, c], [, q]] = covariance;
      const determinant = p * q - c * c;
      const density = ([x, y]: readonly [number, number]) => {
        const [u, v] = [x - a, y - b];
        const square = (q * u * u - 2 * c * u * v + p * v * v) / determinant;
        return -Math.log(2 * Math.PI) - 0.5 * Math.log(determinant) - 0.5 * square;
      };
      const sum = points.reduce((total, point) => total + density(point), 0);
      const {
        total,
        constant,
        determinant: volume,
        squares,
      } = likelihoodOf(points, { mean: [a, b], covariance });
      expect(Math.abs(total - sum)).toBeLessThan(1e-9 * (1 + Math.abs(sum)));
      expect(total).toBeCloseTo(constant + volume + squares, 9);
    }),
  );
});

test("no ellipse has a higher ℓ than the closed form", () => {
  const best = likelihoodOf(points, fittedTo(points)).total;
  fc.assert(
    fc.property(mean, axes, (mean, ellipse) => {
      const { total } = likelihoodOf(points, { mean, covariance: covarianceOf(ellipse) });
      expect(total).toBeLessThanOrEqual(best + 1e-9);
    }),
  );
});

test("whatever the ellipse, the best mean is that of the points", () => {
  const best = fittedTo(points).mean;
  fc.assert(
    fc.property(mean, axes, (mean, ellipse) => {
      const covariance = covarianceOf(ellipse);
      expect(likelihoodOf(points, { mean, covariance }).total).toBeLessThanOrEqual(
        likelihoodOf(points, { mean: best, covariance }).total + 1e-9,
      );
    }),
  );
});

test("at the closed form the squares come to −ND/2, whatever the points", () => {
  expect(likelihoodOf(points, fittedTo(points)).squares).toBeCloseTo(-30, 10);
});

test("the trace trick: the same squares from S and the scatter", () => {
  const covariance = [
    [1.3, 0.4],
    [0.4, 0.8],
  ];
  const mean = [0.3, -0.1];
  const bySum = trace(multiply(inverseOf(covariance), scatterOf(points, mean)));
  expect(likelihoodOf(points, { mean, covariance }).squares).toBeCloseTo(-0.5 * bySum, 10);
});

test("an ellipse's axes are found again, the longer one first", () => {
  fc.assert(
    fc.property(axes, (ellipse) => {
      const covariance = covarianceOf(ellipse);
      const found = axesOf(covariance);
      expect(found.long).toBeGreaterThanOrEqual(found.short);
      expect(found.turn).toBeGreaterThan(-90 - 1e-9);
      expect(found.turn).toBeLessThanOrEqual(90);
      const again = covarianceOf(found);
      for (const i of [0, 1])
        for (const j of [0, 1]) expect(at(again, i, j)).toBeCloseTo(at(covariance, i, j), 9);
    }),
  );
});
