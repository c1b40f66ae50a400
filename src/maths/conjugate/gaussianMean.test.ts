import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { integral, logNormal } from "../information/onALine.ts";
import { meanPosterior, predictive } from "./gaussianMean.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const data = fc.array(number(-5, 5), { maxLength: 8 });
const prior = fc.record({ mean: number(-3, 3), variance: number(0.05, 9) });

describe("the mean of a Gaussian", () => {
  test("posterior ∝ likelihood × prior, with the same factor everywhere", () => {
    fc.assert(
      fc.property(prior, data, number(0.1, 4), (before, xs, noise) => {
        const after = meanPosterior(before, xs, noise);
        const log = ({ mean, variance }: typeof before) => logNormal(mean, Math.sqrt(variance));
        const factor = (mu: number) =>
          log(after)(mu) -
          log(before)(mu) -
          xs.reduce((sum, x) => sum + log({ mean: mu, variance: noise })(x), 0);
        expect(factor(-0.7)).toBeCloseTo(factor(1.1), 6);
      }),
    );
  });

  test("is learnt one by one as all at once, and never gets less sure", () => {
    fc.assert(
      fc.property(prior, data, number(0.1, 4), (before, xs, noise) => {
        const after = meanPosterior(before, xs, noise);
        const singly = xs.reduce((known, x) => meanPosterior(known, [x], noise), before);
        expect(singly.mean).toBeCloseTo(after.mean, 9);
        expect(singly.variance).toBeCloseTo(after.variance, 9);
        expect(after.variance).toBeLessThanOrEqual(before.variance * (1 + 1e-12));
      }),
    );
  });

  test("the next x: ∫ p(x | μ) p(μ) dμ", () => {
    const known = { mean: 0.4, variance: 0.7 };
    const next = predictive(known, 0.5);
    for (const x of [-1, 0, 2.5]) {
      const direct = integral(
        (mu) =>
          Math.exp(logNormal(mu, Math.sqrt(0.5))(x) + logNormal(known.mean, Math.sqrt(0.7))(mu)),
        { from: -10, to: 11, size: 801 },
      );
      expect(Math.exp(logNormal(next.mean, Math.sqrt(next.variance))(x))).toBeCloseTo(direct, 12);
    }
  });
});
