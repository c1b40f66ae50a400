import { describe, expect, test } from "vitest";
import { logGamma } from "./logGamma.ts";

const near = (value: number, wanted: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(4e-15 * (1 + Math.abs(wanted)));

describe("log Γ", () => {
  test("of a whole number is the log of a factorial", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      near(logGamma(n), Math.log(factorial));
      factorial *= n;
    }
  });

  test("of a half is log √π, from there by Γ(x + 1) = x Γ(x)", () => {
    let wanted = 0.5 * Math.log(Math.PI);
    for (let x = 0.5; x < 30; x++) {
      near(logGamma(x), wanted);
      wanted += Math.log(x);
    }
  });

  test("keeps Γ(x) Γ(1 − x) = π / sin πx", () => {
    for (let x = 0.01; x < 1; x += 0.01)
      near(logGamma(x) + logGamma(1 - x), Math.log(Math.PI / Math.sin(Math.PI * x)));
  });

  test("near 0 goes as −log x, far out by Stirling's series", () => {
    for (const x of [1e-18, 1e-100, 1e-300]) near(logGamma(x), -Math.log(x));
    for (const x of [1e3, 1e6, 1e9])
      near(logGamma(x), (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x));
  });
});
