import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { squaresOf } from "./squares.ts";

const values = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), {
  minLength: 1,
  maxLength: 200,
});

describe("a histogram of squares", () => {
  test("shows every value once, inside, no square over another", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 240, max: 1300 }), (some, width) => {
        const { cells, side, height } = squaresOf(some, width, 220);
        expect(cells.map(({ index }) => index).sort((a, b) => a - b)).toEqual(
          some.map((_, i) => i),
        );
        for (const [i, a] of cells.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.left + side).toBeLessThanOrEqual(width + 1e-6);
          expect(a.bottom + side).toBeLessThanOrEqual(height);
          for (const b of cells.slice(i + 1)) {
            const near = Math.abs(a.left - b.left) < side - 1e-6;
            expect(near && Math.abs(a.bottom - b.bottom) < side).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("puts a greater value no further left than a column", () => {
    const { cells, scale } = squaresOf([-30, -20, -10], 900, 200);
    const domain = scale.domain();
    const lefts = [0, 1, 2].map((index) => cells.find((cell) => cell.index === index)?.left ?? 0);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(domain[0]).toBeLessThanOrEqual(-30);
    expect(domain[1]).toBeGreaterThanOrEqual(-10);
  });

  test("stands over its own value on the axis", () => {
    const values = Array.from({ length: 10 }, (_, i) => i + 0.5);
    const { cells, side, scale } = squaresOf(values, 900, 200);
    for (const { index, left } of cells)
      expect(left + side / 2).toBeCloseTo(scale(values[index] ?? Number.NaN), 9);
  });

  test("puts values that differ by rounding in one column", () => {
    const { cells } = squaresOf([-1000, -1000 - 1e-7, -1000 + 1e-7], 900, 200);
    expect(
      Math.max(...cells.map(({ left }) => left)) - Math.min(...cells.map(({ left }) => left)),
    ).toBeLessThan(140);
  });

  test("has columns as fine as there is room for", () => {
    const { scale, cells } = squaresOf([-3597.65], 340, 200);
    expect(scale.domain()).toEqual([expect.closeTo(-3597.9, 9), expect.closeTo(-3597.4, 9)]);
    expect(cells[0]?.left).toBeCloseTo(2.5 * 68 - 14, 6);
  });

  test("leaves out none that rounding puts beside the round ends", () => {
    expect(squaresOf([-4.242640687119286, 5e-324, 0], 240, 220).cells).toHaveLength(3);
  });

  test("makes room for many in one column by smaller squares", () => {
    const twenty = squaresOf(
      Array.from({ length: 20 }, () => 1),
      600,
      250,
    );
    const many = squaresOf(
      Array.from({ length: 200 }, () => 1),
      300,
      250,
    );
    expect(twenty.side).toBeGreaterThanOrEqual(24);
    expect(many.side).toBeLessThan(twenty.side);
    expect(many.height).toBeLessThanOrEqual(250);
  });
});
