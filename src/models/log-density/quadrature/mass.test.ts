import { describe, expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { parseTarget } from "../typed/parse.ts";
import { targetOfTape } from "../typed/tape.ts";
import { drawnFrom, massOf } from "./mass.ts";

const typed = (expression: string) => targetOfTape(parseTarget(expression));

const LOG_PI = Math.log(Math.PI);

describe("log ∫ p̃ is what it is by formula, wherever the mass lies and however wide it is", () => {
  test.each([
    ["-(x^2+y^2)", LOG_PI],
    ["-(x^2+y^2)*1e6", LOG_PI - 6 * Math.LN10],
    ["-(x^2+y^2)/1e6", LOG_PI + 6 * Math.LN10],
    ["-((x-1000)^2+(y+3)^2)/2", Math.log(2) + LOG_PI],
    ["-x^2/4.5 - x/2 - y^2*exp(-x)/2", Math.log(3) + LOG_PI],
    ["-x^2/8 - (y - 0.25*(x^2 - 4))^2/2", Math.log(4) + LOG_PI],
    // Long tails, and two narrow modes far apart.
    ["-2*log(1+x^2+y^2)", LOG_PI],
    ["log(exp(-50((x-20)^2+y^2))+exp(-50((x+20)^2+(y-10)^2)))", Math.log(0.04) + LOG_PI],
  ])("%s", (expression, wanted) => {
    const { logEvidence, error } = massOf(typed(expression));
    expect(Math.abs(logEvidence - wanted)).toBeLessThan(1e-9);
    expect(error).toBeLessThan(1e-8);
  });

  test("with an edge within the error that it states", () => {
    const { logEvidence, error } = massOf(typed("-abs(x)-abs(y)"));
    expect(Math.abs(logEvidence - Math.log(4))).toBeLessThan(error);
    expect(error).toBeLessThan(0.02);
  });
});

test("what has no finite integral says why, and where", () => {
  const refused = (expression: string) => () => massOf(typed(expression));
  expect(refused("x")).toThrow(/^falls off too slowly, or not at all/);
  expect(refused("-x^2")).toThrow(/^falls off too slowly, or not at all/);
  expect(refused("-log(1+x^2+y^2)")).toThrow(/^falls off too slowly, or not at all/);
  expect(refused("log(x)-x-y^2")).toThrow(/^is no number at x = −8, y = −8/);
  expect(refused("-x^2-y^2+1/abs(0*x)")).toThrow(/^is infinite at/);
  expect(refused("log(0*x)")).toThrow(/^is −∞ all over/);
  expect(refused("1e308-x^2-y^2")).toThrow(
    /^has no mass that numbers of double precision can tell/,
  );
});

test("draws have the moments of p", () => {
  const mass = massOf(typed("-(x^2 + y^2 - 4)^2/3"));
  const size = 20_000;
  const [xs, ys] = drawnFrom(mass, size, seeded(3));
  const meanOf = (of: (x: number, y: number) => number) =>
    xs.reduce((sum, x, n) => sum + of(x, ys[n] ?? 0), 0) / size;
  expect(meanOf((x) => x)).toBeCloseTo(0, 1);
  expect(meanOf((x) => x * x)).toBeCloseTo(2.00118, 1);
  expect(meanOf((_, y) => y * y)).toBeCloseTo(2.00118, 1);
});
