import fc from "fast-check";
import { expect, test } from "vitest";
import { symmetricEigen } from "../../maths/linear/eigen.ts";
import { at } from "../../maths/linear/matrix.ts";
import { seeded } from "../../maths/random.ts";
import {
  covarianceOfEstimate,
  curvatureOf,
  descend,
  drawBatch,
  gradientOf,
  type LinePoints,
  lowestOf,
  meanLoss,
  type Theta,
} from "./descent.ts";

const few: LinePoints = { t: [-0.5, 0, 1, 1.5, 3], y: [0.2, 1, 1.1, 3, 2.5] };
const number = fc.double({ min: -3, max: 3, noNaN: true });
const thetas: fc.Arbitrary<Theta> = fc.tuple(number, number);

/** Every batch of so many of five points, in order and with repetition. */
const batches = (size: number): number[][] =>
  size === 0 ? [[]] : batches(size - 1).flatMap((batch) => few.t.map((_, n) => [...batch, n]));

test.each([1, 2, 3, 4])(
  "the gradients of all batches of %i points have the full gradient as their mean, and its covariance over n",
  (size) => {
    fc.assert(
      fc.property(thetas, (theta) => {
        const all = batches(size).map((batch) => gradientOf(few, theta, batch));
        const [a, b] = gradientOf(few, theta);
        const mean = (of: (g: Theta) => number) =>
          all.reduce((sum, g) => sum + of(g), 0) / all.length;
        expect(mean(([x]) => x)).toBeCloseTo(a, 12);
        expect(mean(([, y]) => y)).toBeCloseTo(b, 12);
        const covariance = covarianceOfEstimate(few, theta, size);
        expect(mean(([x]) => (x - a) ** 2)).toBeCloseTo(at(covariance, 0, 0), 11);
        expect(mean(([x, y]) => (x - a) * (y - b))).toBeCloseTo(at(covariance, 0, 1), 11);
        expect(mean(([, y]) => (y - b) ** 2)).toBeCloseTo(at(covariance, 1, 1), 11);
      }),
      { numRuns: 10 },
    );
  },
);

test("four times the points halve the spread of the arrows", () => {
  const one = covarianceOfEstimate(few, [0, 0], 2);
  const four = covarianceOfEstimate(few, [0, 0], 8);
  expect(Math.sqrt(at(four, 1, 1))).toBeCloseTo(Math.sqrt(at(one, 1, 1)) / 2, 14);
});

test("the gradient is the slope of the mean loss, and its change the curvature", () => {
  fc.assert(
    fc.property(thetas, ([a, b]) => {
      const h = 1e-5;
      const slope = (da: number, db: number) =>
        (meanLoss(few, [a + da, b + db]) - meanLoss(few, [a - da, b - db])) / (2 * h);
      const [ga, gb] = gradientOf(few, [a, b]);
      expect(ga).toBeCloseTo(slope(h, 0), 6);
      expect(gb).toBeCloseTo(slope(0, h), 6);
      const [ha, hb] = gradientOf(few, [a + 1, b]);
      const curvature = curvatureOf(few);
      expect(ha - ga).toBeCloseTo(at(curvature, 0, 0), 11);
      expect(hb - gb).toBeCloseTo(at(curvature, 0, 1), 11);
    }),
  );
});

test("no θ has a lower mean loss than the line of least squares", () => {
  const lowest = lowestOf(few);
  expect(gradientOf(few, lowest)[0]).toBeCloseTo(0, 13);
  expect(gradientOf(few, lowest)[1]).toBeCloseTo(0, 13);
  fc.assert(
    fc.property(thetas, (theta) => {
      expect(meanLoss(few, theta)).toBeGreaterThanOrEqual(meanLoss(few, lowest));
    }),
  );
});

const plain = { start: [-2, 2] as Theta, momentum: 0, batch: null, steps: 200 };
const steepest = symmetricEigen(curvatureOf(few)).values[1] ?? 0;

test("below η = 2/λ the full gradient never climbs; above it runs away", () => {
  const calm = descend(few, { ...plain, stepSize: 1.9 / steepest }, seeded(1));
  for (let k = 1; k < calm.length; k++)
    expect(meanLoss(few, calm[k] as Theta)).toBeLessThanOrEqual(
      meanLoss(few, calm[k - 1] as Theta) + 1e-12,
    );
  const wild = descend(few, { ...plain, stepSize: 2.2 / steepest }, seeded(1));
  expect(wild.length).toBeLessThan(201);
  expect(wild.every((theta) => theta.every(Number.isFinite))).toBe(true);
});

test("along each axis of the curvature a full step shrinks the way by 1 − ηλ", () => {
  const stepSize = 0.2;
  const walk = descend(few, { ...plain, stepSize, steps: 7 }, seeded(1));
  const { values, vectors } = symmetricEigen(curvatureOf(few));
  const lowest = lowestOf(few);
  const along = ([a, b]: Theta, i: number) =>
    (a - lowest[0]) * at(vectors, i, 0) + (b - lowest[1]) * at(vectors, i, 1);
  for (const i of [0, 1])
    expect(along(walk[7] as Theta, i)).toBeCloseTo(
      (1 - stepSize * (values[i] ?? 0)) ** 7 * along(plain.start, i),
      12,
    );
});

test("momentum goes further along the ravine in the same steps", () => {
  const left = (momentum: number) => {
    const walk = descend(few, { ...plain, stepSize: 0.1, momentum, steps: 40 }, seeded(1));
    return meanLoss(few, walk.at(-1) as Theta) - meanLoss(few, lowestOf(few));
  };
  expect(left(0.7)).toBeLessThan(left(0) / 10);
});

test("the same seed walks the same way; a batch has points of the data", () => {
  const walk = (seed: number) => descend(few, { ...plain, batch: 2, stepSize: 0.1 }, seeded(seed));
  expect(walk(4)).toEqual(walk(4));
  expect(walk(4)).not.toEqual(walk(5));
  const drawn = new Set(drawBatch(few, 500, seeded(1)));
  expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4]);
});
