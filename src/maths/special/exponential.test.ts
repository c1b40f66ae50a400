import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exponential } from "./exponential.ts";

const BITS = 1250n;
const ONE = 1n << BITS;

/** A double as a fixed-point number with BITS fractional bits, exactly. */
function fixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  const bits = view.getBigUint64(0);
  const exponent = bits >> 52n;
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = exponent === 0n ? fraction : fraction | (1n << 52n);
  const shift = BITS + (exponent === 0n ? 1n : exponent) - 1075n;
  const value = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return x < 0 ? -value : value;
}

/** exp(x) in fixed point: the Taylor series at x / 2^32, squared 32 times. */
function exact(x: number): bigint {
  const small = fixed(x) >> 32n;
  let term = ONE;
  let sum = ONE;
  for (let i = 1n; term !== 0n && term !== -1n; i++) {
    term = (term * small) / ONE / i;
    sum += term;
  }
  for (let i = 0; i < 32; i++) sum = (sum * sum) >> BITS;
  return sum;
}

/** |exponential(x) − exp(x)| in units of the last place of exp(x). */
function ulps(x: number): number {
  const wanted = exact(x);
  const unit = BigInt(wanted.toString(2).length - 53);
  const error = fixed(exponential(x)) - wanted;
  return Number((1000n * (error < 0n ? -error : error)) >> unit) / 1000;
}

describe("exponential", () => {
  test("is within 1.5 units in the last place, by exact arithmetic", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -708, max: 708, minExcluded: true, maxExcluded: true, noNaN: true }),
        (x) => {
          expect(ulps(x)).toBeLessThanOrEqual(1.5);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("is as good where arguments lie mostly, above −40, and at the ends of its table steps", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 5, noNaN: true }), (x) => {
        expect(ulps(x)).toBeLessThanOrEqual(1.5);
      }),
      { numRuns: 400 },
    );
    for (let step = -600; step < 600; step++)
      for (const nudge of [-1e-14, 0, 1e-14])
        expect(ulps((step * Math.LN2) / 512 + nudge)).toBeLessThanOrEqual(1.5);
  });

  test("is exactly 1 at 0; from ±708 on it is 0 or ∞", () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(-0)).toBe(1);
    expect(exponential(-707.999)).toBeGreaterThan(0);
    expect(exponential(707.999)).toBeLessThan(Number.POSITIVE_INFINITY);
    for (const x of [-708, -1e300, Number.NEGATIVE_INFINITY, Number.NaN])
      expect(exponential(x)).toBe(0);
    for (const x of [708, 1e300, Number.POSITIVE_INFINITY])
      expect(exponential(x)).toBe(Number.POSITIVE_INFINITY);
  });
});
