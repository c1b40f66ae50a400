import { expect, test } from "vitest";
import { generate } from "../generate.ts";

test("the digits are a thousand images of 14 × 14 greys, a hundred of each", () => {
  const { points, labels, classes } = generate({ generator: "digits", n: 1000 });
  expect([points.size, points.dimensions]).toEqual([1000, 196]);
  for (const column of points.columns) expect(column.every((v) => v >= 0 && v <= 1)).toBe(true);
  const counts = classes?.map((_, digit) => labels?.filter((code) => code === digit).length);
  expect(counts).toEqual(Array(10).fill(100));
});

test("ink is in the middle and paper at the edge, and a 1 has less ink than a 0", () => {
  const { points, labels } = generate({ generator: "digits", n: 1000 });
  const mean = (d: number) => (points.columns[d]?.reduce((sum, v) => sum + v, 0) ?? 0) / 1000;
  expect(mean(0)).toBe(0);
  expect(mean(7 * 14 + 7)).toBeGreaterThan(0.3);
  const inkOf = (digit: number) =>
    points.columns.reduce(
      (sum, column) => sum + column.reduce((s, v, n) => s + (labels?.[n] === digit ? v : 0), 0),
      0,
    );
  expect(inkOf(0)).toBeGreaterThan(2 * inkOf(1));
});

test("fewer digits are the first of them", () => {
  const [few, all] = [10, 1000].map((n) => generate({ generator: "digits", n }));
  expect(few?.points.columns[90]).toEqual(all?.points.columns[90]?.slice(0, 10));
  expect(few?.labels).toEqual(all?.labels?.slice(0, 10));
});
