import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  brief,
  coordinate,
  count,
  exact,
  fixed,
  nats,
  parameter,
  powerOfTen,
  scientific,
  settled,
  signed,
} from "./format.ts";

describe("nats", () => {
  it.each([
    [-2199.4123, "−2199.41"],
    [5.87, "5.87"],
    [0, "0"],
    [-0, "0"],
    [0.42, "0.42"],
    [0.0042, "0.0042"],
    [-0.0031, "−0.0031"],
    [3.1e-7, "3.1 × 10⁻⁷"],
    [-1.9e12, "−1.9 × 10¹²"],
    [1234567.891, "1234567.89"],
    [Number.POSITIVE_INFINITY, "∞"],
    [Number.NEGATIVE_INFINITY, "−∞"],
    [Number.NaN, "—"],
    [null, "—"],
  ])("%s is %s", (value, text) => expect(nats(value)).toBe(text));

  it("never shows a hyphen, an e, NaN or minus zero, and never hides a value as zero", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const text = nats(value);
        expect(text).not.toMatch(/[-eN]|−0$|−0\.0+$/);
        if (value !== 0) expect(text).toMatch(/[1-9∞]/);
      }),
    );
  });
});

describe("signed", () => {
  it.each([
    [7.39, "+7.39"],
    [-0.02, "−0.020"],
    [0, "0"],
    [null, "—"],
  ])("%s is %s", (value, text) => expect(signed(value)).toBe(text));
});

describe("parameter", () => {
  it.each([
    [0.4312345, undefined, "0.4312"],
    [12.3456, undefined, "12.35"],
    [-2.5, undefined, "−2.500"],
    [0.0001, 25, "0.00"],
    [-0.0001, 25, "0.00"],
    [123456.7, undefined, "123457"],
    [3.21e-9, undefined, "3.21 × 10⁻⁹"],
    [0, 3, "0"],
  ])("%s beside %s is %s", (value, scale, text) => expect(parameter(value, scale)).toBe(text));
});

describe("count", () => {
  it.each([
    [0, "0"],
    [600, "600"],
    [1000, "1\u202f000"],
    [1234567, "1\u202f234\u202f567"],
    [null, "—"],
  ])("%s is %s", (value, text) => expect(count(value)).toBe(text));
});

it("writes powers of ten raised", () => {
  expect(powerOfTen(-12)).toBe("10⁻¹²");
  expect(powerOfTen(3)).toBe("10³");
});

it("takes what is within rounding as nothing", () => {
  expect(settled(-2e-12, -4000)).toBe(0);
  expect(settled(1e-6, -4000)).toBe(1e-6);
});

describe("brief", () => {
  it.each([
    [0.25, "0.25"],
    [-2, "−2"],
    [1e-8, "10⁻⁸"],
    [3.14159e-7, "3.14 × 10⁻⁷"],
    [-1.5e30, "−1.5 × 10³⁰"],
    [-0, "0"],
    [Number.NaN, "—"],
  ])("%s is %s", (value, text) => expect(brief(value)).toBe(text));
});

const all = fc.oneof(
  fc.double(),
  fc.double({ min: -1, max: 1 }),
  fc.constantFrom(-0, 0, -1e-9, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
);

describe("every writer", () => {
  const writers: Record<string, (value: number) => string> = {
    nats,
    signed,
    parameter,
    exact,
    brief,
    count,
    besideLarge: (value) => parameter(value, 25),
    coordinate: (value) => coordinate(value, 0.01),
    fixed: (value) => fixed(value, 3),
    scientific: (value) => scientific(value, 2),
  };
  it.each(Object.entries(writers))(
    "%s shows no hyphen, NaN, Infinity or minus zero",
    (_, write) => {
      fc.assert(
        fc.property(all, (value) => {
          expect(write(value)).not.toMatch(/-|NaN|Infinity|undefined|null|^[+−]0(\.0*)?$/);
        }),
        { seed: 3, numRuns: 1000 },
      );
    },
  );
});
