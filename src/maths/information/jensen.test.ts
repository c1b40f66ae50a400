import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribution } from "../testing/distributions.ts";
import { boundOf, jensen } from "./jensen.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const list = (size: number, min: number, max: number) =>
  fc.array(number(min, max), { minLength: size, maxLength: size });
const weighed = (min: number, max: number) =>
  distribution().chain((w) => fc.tuple(fc.constant(w), list(w.length, min, max)));

describe("Jensen's inequality", () => {
  test("log E[x] ≥ E[log x]", () => {
    fc.assert(
      fc.property(weighed(1e-3, 50), ([weights, values]) => {
        const { logOfMean, meanOfLog } = jensen(weights, values);
        expect(logOfMean).toBeGreaterThanOrEqual(meanOfLog - 1e-12);
      }),
    );
  });

  test("is an equality where x is constant, strict where two values have weight", () => {
    const constant = jensen([0.2, 0.3, 0.5], [7, 7, 7]);
    expect(constant.logOfMean).toBeCloseTo(constant.meanOfLog, 14);
    const two = jensen([0.5, 0.5], [1, 4]);
    expect(two).toEqual({ mean: 2.5, logOfMean: Math.log(2.5), meanOfLog: Math.log(4) / 2 });
  });

  test("a value without weight does not count; 0 with weight has E[log x] = −∞", () => {
    expect(jensen([1, 0], [3, 0]).meanOfLog).toBe(Math.log(3));
    expect(jensen([0.5, 0.5], [3, 0]).meanOfLog).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("the bound of one point", () => {
  test("is Jensen's inequality of p(x, z)/q(z) under q, and its gap KL(q ‖ p(z | x))", () => {
    fc.assert(
      fc.property(weighed(-30, 3), ([q, logJoint]) => {
        const { logLikelihood, elbo, kl, ratios } = boundOf(logJoint, q);
        expect(logLikelihood - elbo).toBeCloseTo(kl, 9);
        expect(kl).toBeGreaterThanOrEqual(-1e-12);
        const { logOfMean, meanOfLog } = jensen(q, ratios);
        expect(meanOfLog).toBeCloseTo(elbo, 9);
        if (q.every((share) => share > 0)) expect(logOfMean).toBeCloseTo(logLikelihood, 9);
      }),
    );
  });

  test("touches ℓ at the posterior, where all ratios are p(x)", () => {
    fc.assert(
      fc.property(weighed(-5, 1), ([, logJoint]) => {
        const { posterior, logLikelihood } = boundOf(logJoint, logJoint);
        const best = boundOf(logJoint, posterior);
        expect(best.elbo).toBeCloseTo(logLikelihood, 12);
        for (const ratio of best.ratios) expect(ratio).toBeCloseTo(Math.exp(logLikelihood), 9);
      }),
    );
  });
});
