import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logSumExp } from "./logSumExp.ts";

const numbers = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1 });

describe("logSumExp", () => {
  test("is the logarithm of the sum where that can be computed directly", () => {
    fc.assert(
      fc.property(numbers, (xs) => {
        const direct = Math.log(xs.reduce((sum, x) => sum + Math.exp(x), 0));
        expect(logSumExp(xs)).toBeCloseTo(direct, 11);
      }),
    );
  });

  test("moves with its arguments, however far", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), (xs, shift) => {
        const moved = logSumExp(xs.map((x) => x + shift));
        expect(moved - shift).toBeCloseTo(logSumExp(xs), 5);
      }),
    );
    expect(logSumExp([-1e5, -1e5])).toBe(-1e5 + Math.LN2);
    expect(logSumExp([1e5, 0])).toBe(1e5);
  });

  test("no terms, or terms of −∞ alone, give −∞; one of −∞ adds nothing", () => {
    const none = Number.NEGATIVE_INFINITY;
    expect(logSumExp([])).toBe(none);
    expect(logSumExp([none, none])).toBe(none);
    expect(logSumExp([none, 2])).toBe(2);
  });
});
