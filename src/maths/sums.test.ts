import fc from "fast-check";
import { expect, it } from "vitest";
import { parameter } from "./format.ts";
import { finer, partsOf, shared, unitOf, unitsIn } from "./sums.ts";
import { unitsRead } from "./testing/read.ts";

const sizes = fc.tuple(
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.integer({ min: -9, max: 12 }),
);
const values = fc.array(
  sizes.map(([digits, power]) => digits * 10 ** power),
  { minLength: 1, maxLength: 8 },
);

it("writes parts of a sum so that they add up as shown", () => {
  fc.assert(
    fc.property(values, (parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      const unit = unitOf(Math.max(...parts.map(Math.abs), Math.abs(sum)));
      const total = parts
        .map((part, i) => finer(part, shared(parts, unitsIn(sum, unit), unit)[i] ?? 0, unit))
        .reduce((units, text) => units + unitsRead(text, unit), 0);
      expect(total).toBe(unitsIn(sum, unit));
    }),
    { seed: 7, numRuns: 2000 },
  );
});

it("moves no part further than one unit from its value, and none that few units tell", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }),
      (weights) => {
        const whole = weights.reduce((total, weight) => total + weight, 0);
        fc.pre(whole > 0);
        const parts = weights.map((weight) => weight / whole);
        const unit = { decimals: 4, exponent: 0 };
        const units = shared(parts, 10_000, unit);
        expect(units.reduce((a, b) => a + b, 0)).toBe(10_000);
        for (const [i, part] of parts.entries())
          expect(Math.abs((units[i] ?? 0) - part * 1e4)).toBeLessThan(part < 9e-4 ? 0.5001 : 1);
      },
    ),
    { seed: 8, numRuns: 2000 },
  );
});

it("gives thirds their whole, and keeps digits of what is small", () => {
  const unit = { decimals: 4, exponent: 0 };
  expect(partsOf([1 / 3, 1 / 3, 1 / 3], 1, unit)).toEqual(["0.3334", "0.3333", "0.3333"]);
  expect(partsOf([0.99999998, 2e-8], 1, unit, parameter)).toEqual(["1.0000", "2.00 × 10⁻⁸"]);
  expect(partsOf([1, 0], 1, unit, parameter)).toEqual(["1.0000", "0"]);
});
