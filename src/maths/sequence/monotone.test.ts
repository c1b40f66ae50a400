import fc from "fast-check";
import { expect, test } from "vitest";
import { harmonicPasses, harmonicSums, passes, rises, shrinkingSteps, within } from "./monotone.ts";

const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});
const number = fc.double({ min: -5, max: 5, noNaN: true });
const positive = fc.double({ min: 0.01, max: 5, noNaN: true });

test("from the n that is told on all are within ε, and the one before is not", () => {
  fc.assert(
    fc.property(values, number, positive, (of, limit, epsilon) => {
      const n = within(of, limit, epsilon);
      const close = (value: number | undefined) => Math.abs((value ?? 0) - limit) < epsilon;
      expect(close(of.at(-1))).toBe(n !== null);
      expect(of.slice(n ?? of.length).every(close)).toBe(true);
      if (n !== null && n > 0) expect(close(of[n - 1])).toBe(false);
    }),
  );
});

test("both sequences rise; one stays under its bound, the other passes any", () => {
  for (const rate of [0.3, 0.85, 0.95]) {
    const a = shrinkingSteps(rate, 200);
    expect(rises(a)).toBe(true);
    expect(passes(a, 1)).toBeNull();
    expect(passes(a, 0.99)).not.toBeNull();
  }
  const sums = harmonicSums(20_000);
  expect(rises(sums)).toBe(true);
  for (const bound of [2, 4, 6, 9])
    expect((passes(sums, bound) ?? 0) / harmonicPasses(bound)).toBeCloseTo(1, 0);
  expect(passes(sums, 9)).toBeCloseTo(harmonicPasses(9), -1);
});

test("a fall is told from rounding", () => {
  expect(rises([1, 2, 2 - 1e-12])).toBe(true);
  expect(rises([1, 2, 1.99])).toBe(false);
});
