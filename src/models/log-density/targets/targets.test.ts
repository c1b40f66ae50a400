import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../../../maths/random.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { parseTarget } from "../typed/parse.ts";
import { targetOfTape } from "../typed/tape.ts";
import { heightsFor, type Target } from "./contract.ts";
import { fitOf } from "./index.ts";
import { likelihood, withPrior } from "./logistic.ts";

const rng = seeded(8);
const rows = Array.from({ length: 12 }, () => [normal(rng), normal(rng)]);
const labels = Int16Array.from(rows, (_, n) => (n === 5 ? -1 : n % 2));
const data = { points: pointsFromRows(rows), labels };

const builtIn = (kind: "banana" | "correlated-gaussian" | "two-modes" | "ring" | "funnel") =>
  fitOf({ kind: "log-density", target: { kind }, family: "full" }, data, null);
const typed = (text: string) => targetOfTape(parseTarget(text));

/** Each built-in target as the oracle types it. */
const asTyped = {
  "correlated-gaussian": "-(x^2 - 1.6*x*y + y^2)/(2*0.36)",
  banana: "-x^2/8 - (y - 0.25*(x^2 - 4))^2/2",
  "two-modes": "log(0.6*exp(-((x+1.5)^2+y^2)) + 0.4*exp(-((x-1.5)^2+(y-1)^2)))",
  ring: "-(x^2 + y^2 - 4)^2/3",
  funnel: "-x^2/4.5 - x/2 - y^2*exp(-x)/2",
} as const;

function at(target: Target, x: number, y: number) {
  const into = heightsFor(1);
  target(Float64Array.of(x), Float64Array.of(y), into);
  return { value: into.value[0] ?? 0, dx: into.dx[0] ?? 0, dy: into.dy[0] ?? 0 };
}

const place = fc.tuple(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double({ min: -3, max: 3, noNaN: true }),
);

function slopesAreDifferences(target: Target): void {
  fc.assert(
    fc.property(place, ([x, y]) => {
      const h = 1e-5;
      const { dx, dy } = at(target, x, y);
      const across = (at(target, x + h, y).value - at(target, x - h, y).value) / (2 * h);
      const up = (at(target, x, y + h).value - at(target, x, y - h).value) / (2 * h);
      expect(Math.abs(dx - across)).toBeLessThan(1e-6 * (1 + Math.abs(dx)));
      expect(Math.abs(dy - up)).toBeLessThan(1e-6 * (1 + Math.abs(dy)));
    }),
  );
}

describe.each(Object.entries(asTyped))("%s", (kind, text) => {
  const own = builtIn(kind as keyof typeof asTyped);

  test("is what it is typed, with the same slopes", () => {
    const other = typed(text);
    fc.assert(
      fc.property(place, ([x, y]) => {
        const [a, b] = [at(own, x, y), at(other, x, y)];
        for (const part of ["value", "dx", "dy"] as const)
          expect(Math.abs(a[part] - b[part])).toBeLessThan(1e-9 * (1 + Math.abs(b[part])));
      }),
    );
  });

  test("has the slopes of its differences", () => slopesAreDifferences(own));
});

describe("logistic regression", () => {
  test("is its definition; a point without a label tells nothing", () => {
    const target = withPrior(likelihood(data), 0.25);
    fc.assert(
      fc.property(place, ([a, b]) => {
        let sum = Math.log(0.25 / (2 * Math.PI)) - (a * a + b * b) / 8;
        for (const [n, [u = 0, v = 0]] of rows.entries()) {
          const sign = [1, -1][labels[n] ?? -1];
          if (sign !== undefined) sum -= Math.log1p(Math.exp(-sign * (a * u + b * v)));
        }
        expect(at(target, a, b).value).toBeCloseTo(sum, 9);
      }),
    );
    slopesAreDifferences(target);
  });

  test("tells two labels apart, whatever their codes", () => {
    const raised = Int16Array.from(labels, (code) => (code < 0 ? code : code + 1));
    const [a, b] = [labels, raised].map((codes) =>
      at(likelihood({ ...data, labels: Int16Array.from(codes) }), 0.3, -0.8),
    );
    expect(a).toEqual(b);
  });

  test("far out it overflows nowhere", () => {
    expect(at(likelihood(data), 1e5, -1e5).value).toBeGreaterThan(-1e7);
  });
});

describe("a typed target", () => {
  test("has the slopes of its differences, whatever it is made of", () => {
    for (const text of [
      "sin(x)*cos(y) - tanh(x y)",
      "(2+sin(x))^(y/2) - sqrt(1+x^2)/exp(y/3)",
      "max(x, y-9)^3 - min(-x^2-9, y)",
      "2 x - pi^e + abs(x + 10)",
    ])
      slopesAreDifferences(typed(text));
    expect(at(typed("x"), 3, 4)).toEqual({ value: 3, dx: 1, dy: 0 });
    expect(at(typed("−x^2"), 3, 4).value).toBe(-9);
  });

  test.each([
    ["", "The target is empty: type an expression of x and y."],
    [`-x^2${"-y^2".repeat(250)}`, "The target has 1004 signs; at most 1000 are read."],
    ["-(x^2", /^"-\(x\^2" is no expression of x and y: Parenthesis \) expected/],
    ["-x^2-z^2", /^"z" is nothing that a target may hold\. A target may name x, y, pi, e and sqrt/],
    ["factorial(1e9)", /^"factorial" is nothing/],
    ["import({})", /^"import" is nothing/],
    ["x = 3", /^"x = 3" is nothing/],
    ["f(x) = x", /nothing that a target may hold/],
    ["x.constructor", /nothing that a target may hold/],
    ["exp(x, y)", '"exp" does not take 2 numbers.'],
    ["x < 1 ? x : y", /nothing that a target may hold/],
    ['"text"', /nothing that a target may hold/],
    ["x!", '"!" does not take 1 numbers.'],
  ])("%j is refused with a sentence", (text, message) => {
    expect(() => parseTarget(text)).toThrow(message);
  });
});
