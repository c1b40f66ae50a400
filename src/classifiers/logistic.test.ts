import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../maths/random.ts";
import { pointsFromRows } from "../models/shared/points.ts";
import { labelledOf } from "./labelled.ts";
import { fitLogistic, SEPARABLE } from "./logistic.ts";
import { finish } from "./testing/finish.ts";

type Row = readonly number[];

/** Logistic regression of rows x, y, …, label. */
function regress(rows: readonly Row[]) {
  const points = pointsFromRows(rows.map((row) => row.slice(0, -1)));
  return finish(
    fitLogistic(
      labelledOf(
        points,
        Int16Array.from(rows, (row) => row.at(-1) ?? -1),
      ),
    ),
  );
}

/**
 * Whether a line leaves no point on its wrong side, decided in whole numbers: for points that
 * are not on one line, some such line goes through two of them.
 */
function separable(rows: readonly Row[]): boolean {
  return rows.some(([ax = 0, ay = 0]) =>
    rows.some(([bx = 0, by = 0]) => {
      if (ax === bx && ay === by) return false;
      const sides = rows.map(([x = 0, y = 0, label]) => {
        const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
        return label === 0 ? side : -side;
      });
      return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
    }),
  );
}

const onOneLine = (rows: readonly Row[]): boolean =>
  rows.every(([ax = 0, ay = 0]) =>
    rows.every(([bx = 0, by = 0]) =>
      rows.every(([x = 0, y = 0]) => (bx - ax) * (y - ay) === (by - ay) * (x - ax)),
    ),
  );

describe("whether the weights grow without end", () => {
  const small = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.nat({ max: 1 })),
    { minLength: 3, maxLength: 16 },
  );

  test("is told as exact geometry tells it, for whole coordinates with many ties", () => {
    let [apart, over] = [0, 0];
    fc.assert(
      fc.property(small, (rows) => {
        fc.pre(new Set(rows.map((row) => row[2])).size === 2 && !onOneLine(rows));
        const { problem } = regress(rows);
        expect(problem).toBe(separable(rows) ? SEPARABLE : null);
        if (problem) apart += 1;
        else over += 1;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(apart, over)).toBeGreaterThan(30);
  });

  const gap = (shift: number, seed: number): Row[] => {
    const rng = seeded(seed);
    return Array.from({ length: 80 }, (_, n) => {
      const label = n % 2;
      const along = Math.abs(normal(rng)) + shift;
      return [label === 0 ? along : -along, 3 * normal(rng), label];
    });
  };

  test.each([1, 1e-3, 1e-9])("classes that leave a gap of %d either side", (shift) => {
    expect(regress(gap(shift, 4)).problem).toBe(SEPARABLE);
  });

  test("classes that touch along a line, on which both have points that overlap", () => {
    const tied: Row[] = [-2, -1, 0, 1, 2].flatMap((y) => [
      [0, y, 0],
      [0, y + 0.5, 1],
    ]);
    const { problem } = regress([...gap(0.5, 5), ...tied]);
    expect(problem).toBe(SEPARABLE);
  });

  test.each([0.1, 1e-3, 1e-6, 1e-9])(
    "one pair of points that cross by %d is enough for weights that end",
    (crossing) => {
      // Three places along the line, each crossed both ways, so that no tilted line parts them.
      const crossed: Row[] = [-4, 0, 4].flatMap((y) => [
        [-crossing, y, 0],
        [crossing, y, 1],
      ]);
      const rows = [...gap(0.5, 6), ...crossed];
      const { classifier } = regress(rows);
      expect(classifier).not.toBeNull();
      expect(scoreEquations(rows, classifier)).toBeLessThan(1e-7);
    },
  );

  test("one point amid the other class, these well apart", () => {
    const around: Row[] = [
      [1.5, -5, 0],
      [1.5, 5, 0],
      [6, 0, 0],
    ];
    const rows: Row[] = [...gap(1, 7), ...around, [2.5, 0, 1]];
    const { classifier } = regress(rows);
    expect(scoreEquations(rows, classifier)).toBeLessThan(1e-7);
    expect(regress(rows.slice(0, -1)).problem).toBe(SEPARABLE);
  });
});

/** The largest of |Σ_n (y_n − p_n)| and |Σ_n (y_n − p_n) x_n| of each axis. */
function scoreEquations(
  rows: readonly Row[],
  found: { readonly bias: number; readonly weights: Row } | null,
): number {
  if (!found) return Number.NaN;
  const sums = [0, ...found.weights.map(() => 0)];
  for (const row of rows) {
    const x = [1, ...row.slice(0, -1)];
    const a = [found.bias, ...found.weights].reduce((sum, w, d) => sum + w * (x[d] ?? 0), 0);
    const rest = (row.at(-1) === 0 ? 1 : 0) - 1 / (1 + Math.exp(-a));
    for (const [d, value] of x.entries()) sums[d] = (sums[d] ?? 0) + rest * value;
  }
  return Math.max(...sums.map(Math.abs));
}

describe("the weights of logistic regression", () => {
  const cloud = (seed: number, dimensions: number, offset = 0, unit = 1): Row[] => {
    const rng = seeded(seed);
    return Array.from({ length: 150 }, (_, n) => {
      const label = n % 3 === 0 ? 1 : 0;
      const shift = label === 0 ? 0.8 : 0;
      const x = Array.from({ length: dimensions }, () => offset + unit * (normal(rng) + shift));
      return [...x, label];
    });
  };

  test("solve the score equations, in any number of dimensions", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), (seed, dimensions) => {
        const rows = cloud(seed, dimensions);
        const { classifier, problem } = regress(rows);
        expect(problem).toBeNull();
        expect(scoreEquations(rows, classifier)).toBeLessThan(1e-8);
      }),
    );
  });

  test("rise at every step", () => {
    const { classifier } = regress(cloud(3, 2));
    const steps = classifier?.logLikelihoods ?? [];
    expect(steps[0]).toBeCloseTo(-150 * Math.log(2), 10);
    for (const [i, value] of steps.entries())
      if (i > 0) expect(value).toBeGreaterThanOrEqual((steps[i - 1] ?? 0) - 1e-11);
  });

  test("move with the data: another origin, another unit", () => {
    const [a, b] = [regress(cloud(8, 2)).classifier, regress(cloud(8, 2, 1e4, 1e-3)).classifier];
    expect(b?.weights.map((w) => w * 1e-3)).toEqual(a?.weights.map((w) => expect.closeTo(w, 6)));
  });

  test("are not told where the points leave some free", () => {
    const line = cloud(9, 1).map(([x = 0, label = 0]) => [x, 2 * x - 1, label]);
    const level = cloud(9, 1).map(([x = 0, label = 0]) => [x, 0.1, label]);
    for (const rows of [line, level]) expect(regress(rows).problem).toMatch(/lie on a line/);
  });

  test("are of two classes alone", () => {
    const rows = cloud(2, 2).map((row, n) => row.with(-1, n % 3));
    expect(regress(rows).problem).toMatch(/two classes apart; there are 3/);
  });
});
