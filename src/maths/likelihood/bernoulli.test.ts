import fc from "fast-check";
import { expect, test } from "vitest";
import { bernoulliLikelihood, bernoulliSlope, bernoulliTop } from "./bernoulli.ts";

const labels = fc
  .record({ plus: fc.nat(30), minus: fc.nat(30) })
  .filter(({ plus, minus }) => plus + minus > 0);
const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });

test("ℓ is the log of the product of the labels' probabilities", () => {
  fc.assert(
    fc.property(labels, inside, ({ plus, minus }, alpha) => {
      let product = 1;
      for (let i = 0; i < plus; i++) product *= alpha;
      for (let i = 0; i < minus; i++) product *= 1 - alpha;
      expect(bernoulliLikelihood({ plus, minus }, alpha)).toBeCloseTo(Math.log(product), 9);
    }),
  );
});

test("no α has a higher ℓ than m₊/m, where the slope is 0", () => {
  fc.assert(
    fc.property(labels, inside, (m, alpha) => {
      const top = bernoulliTop(m);
      expect(bernoulliLikelihood(m, alpha)).toBeLessThanOrEqual(
        bernoulliLikelihood(m, top) + 1e-12,
      );
      if (m.plus > 0 && m.minus > 0) expect(bernoulliSlope(m, top)).toBeCloseTo(0, 9);
    }),
  );
});

test("the slope is how ℓ changes", () => {
  fc.assert(
    fc.property(labels, inside, (m, alpha) => {
      const h = 1e-6;
      const change = bernoulliLikelihood(m, alpha + h) - bernoulliLikelihood(m, alpha - h);
      expect(change / (2 * h) / (1 + Math.abs(bernoulliSlope(m, alpha)))).toBeCloseTo(
        bernoulliSlope(m, alpha) / (1 + Math.abs(bernoulliSlope(m, alpha))),
        5,
      );
    }),
  );
});

test("labels all alike: the top is at the edge, and ℓ is 0 there", () => {
  expect(bernoulliTop({ plus: 5, minus: 0 })).toBe(1);
  expect(bernoulliLikelihood({ plus: 5, minus: 0 }, 1)).toBe(0);
  expect(bernoulliLikelihood({ plus: 5, minus: 1 }, 1)).toBe(Number.NEGATIVE_INFINITY);
});
