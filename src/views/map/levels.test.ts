import { expect, test } from "vitest";
import { topOf } from "./levels.ts";

/** A parabola on a grid of 5 × 4 whose top is 7 at (2.3, 1.6). */
const parabola = Float64Array.from(
  { length: 20 },
  (_, n) => 7 - 2 * ((n % 5) - 2.3) ** 2 - 3 * (Math.floor(n / 5) - 1.6) ** 2,
);

test("the top between the places of a grid is that of the parabola through them, in place and height", () => {
  const top = topOf(parabola, 5);
  expect(top?.cell).toEqual([expect.closeTo(2.3, 12), expect.closeTo(1.6, 12)]);
  expect(top?.value).toBeCloseTo(7, 12);
});

test("beside what is not finite, and at an edge, it is the highest place itself", () => {
  const edge = Float64Array.of(3, 2, Number.NEGATIVE_INFINITY, 1, 1, 1);
  expect(topOf(edge, 3)).toEqual({ value: 3, cell: [0, 0] });
  expect(topOf(new Float64Array(4).fill(Number.NaN), 2)).toBeNull();
});
