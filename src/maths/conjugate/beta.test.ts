import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { integral } from "../information/onALine.ts";
import { betaMean, betaMode, betaPosterior, logBetaDensity } from "./beta.ts";

const parameter = fc.integer({ min: 1, max: 30 });
/** ∫ f(θ) dθ over [0, 1], by θ = (1 − cos φ)/2, which is small at both ends. */
const integralOf = (f: (theta: number) => number) =>
  integral((phi) => 0.5 * Math.sin(phi) * f(0.5 - 0.5 * Math.cos(phi)), {
    from: 0,
    to: Math.PI,
    size: 4001,
  });

describe("Beta", () => {
  test("is a density, with mean a/(a + b)", () => {
    fc.assert(
      fc.property(parameter, parameter, (a, b) => {
        const density = (theta: number) => Math.exp(logBetaDensity({ a, b }, theta));
        expect(integralOf(density)).toBeCloseTo(1, 5);
        expect(integralOf((theta) => theta * density(theta))).toBeCloseTo(betaMean({ a, b }), 5);
      }),
    );
  });

  test("Bayes' rule: posterior ∝ likelihood × prior, with the same factor everywhere", () => {
    fc.assert(
      fc.property(parameter, parameter, fc.nat(9), fc.nat(9), (a, b, heads, tails) => {
        const posterior = betaPosterior({ a, b }, heads, tails);
        const factor = (theta: number) =>
          logBetaDensity(posterior, theta) -
          logBetaDensity({ a, b }, theta) -
          heads * Math.log(theta) -
          tails * Math.log1p(-theta);
        expect(factor(0.2)).toBeCloseTo(factor(0.7), 9);
      }),
    );
  });

  test("is highest at its mode", () => {
    fc.assert(
      fc.property(parameter, parameter, (a, b) => {
        const mode = betaMode({ a, b });
        if (mode === null) expect([a, b]).toEqual([1, 1]);
        for (let theta = 0; theta <= 1; theta += 0.02)
          expect(logBetaDensity({ a, b }, theta)).toBeLessThanOrEqual(
            logBetaDensity({ a, b }, mode ?? 0.5) + 1e-12,
          );
      }),
    );
    expect(betaMode({ a: 0.5, b: 0.5 })).toBeNull();
    expect(betaMode({ a: 0.5, b: 1 })).toBe(0);
    expect(betaMode({ a: 1, b: 0.5 })).toBe(1);
    expect(betaMode({ a: 0.5, b: 3 })).toBe(0);
  });

  test("three tosses, all heads, from a flat prior: 4⁄5 by Laplace’s rule, 1 at the mode", () => {
    const posterior = betaPosterior({ a: 1, b: 1 }, 3, 0);
    expect(betaMean(posterior)).toBe(4 / 5);
    expect(betaMode(posterior)).toBe(1);
    expect(logBetaDensity(posterior, 1)).toBeCloseTo(Math.log(4), 12);
    expect(logBetaDensity(posterior, 0)).toBe(Number.NEGATIVE_INFINITY);
  });
});
