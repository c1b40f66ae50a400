import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribution, pair } from "../testing/distributions.ts";
import {
  crossEntropy,
  entropy,
  entropyTerms,
  klDivergence,
  klTerms,
  surprise,
} from "./discrete.ts";

const ROUNDING = 1e-12;

describe("entropy", () => {
  test("lies between 0, for a certain outcome, and log n, for equal shares", () => {
    fc.assert(
      fc.property(distribution(), (p) => {
        expect(entropy(p)).toBeGreaterThanOrEqual(0);
        expect(entropy(p)).toBeLessThanOrEqual(Math.log(p.length) + ROUNDING);
      }),
    );
    expect(entropy([0, 1, 0])).toBe(0);
    expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 15);
  });

  test("is the mean surprise, and that of a half is log 2", () => {
    expect([surprise(1), surprise(0), surprise(0.5)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      Math.LN2,
    ]);
    expect(entropyTerms([0.5, 0.5, 0])).toEqual([Math.LN2 / 2, Math.LN2 / 2, 0]);
  });

  test("of a choice in two stages adds up: H(p) = H(p_1, 1 − p_1) + (1 − p_1) H(the others)", () => {
    fc.assert(
      fc.property(distribution(), ([first = 0, ...rest]) => {
        const left = rest.reduce((sum, p) => sum + p, 0);
        fc.pre(left > 1e-6);
        const stages = entropy([first, left]) + left * entropy(rest.map((p) => p / left));
        expect(entropy([first, ...rest])).toBeCloseTo(stages, 10);
      }),
    );
  });
});

describe("KL divergence", () => {
  test("is never negative, and 0 from p to p", () => {
    fc.assert(
      fc.property(pair(), ([p, q]) => {
        expect(klDivergence(p, q)).toBeGreaterThanOrEqual(-ROUNDING);
        expect(klDivergence(p, p)).toBe(0);
      }),
    );
  });

  test("is H(p, q) − H(p)", () => {
    fc.assert(
      fc.property(pair(), ([p, q]) => {
        const cross = crossEntropy(p, q);
        if (cross === Number.POSITIVE_INFINITY)
          expect(klDivergence(p, q)).toBe(Number.POSITIVE_INFINITY);
        else expect(klDivergence(p, q)).toBeCloseTo(cross - entropy(p), 9);
      }),
    );
  });

  test("is ∞ where q has no room for what p can do; what p can't do costs nothing", () => {
    expect(klTerms([0.5, 0.5], [1, 0])).toEqual([0.5 * Math.log(0.5), Number.POSITIVE_INFINITY]);
    expect(klDivergence([1, 0], [0.5, 0.5])).toBe(Math.LN2);
    expect(crossEntropy([1, 0], [1, 0])).toBe(0);
  });

  test("knows no triangle inequality: the way round is the shorter", () => {
    const [a, b, c] = [0.1, 0.3, 0.6].map((p) => [p, 1 - p]) as [number[], number[], number[]];
    expect(klDivergence(a, b) + klDivergence(b, c)).toBeLessThan(klDivergence(a, c));
  });
});
