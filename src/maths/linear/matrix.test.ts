import { expect, test } from "vitest";
import { at, build, diagonal, entry, trace } from "./matrix.ts";

test("entries are read by row and column, and there are none outside", () => {
  const a = build(2, 3, (i, j) => 10 * i + j);
  expect(a).toEqual([
    [0, 1, 2],
    [10, 11, 12],
  ]);
  expect(at(a, 1, 2)).toBe(12);
  expect(entry([5, 6], 1)).toBe(6);
  expect(() => at(a, 2, 0)).toThrow(RangeError);
  expect(() => at(a, 0, 3)).toThrow(RangeError);
  expect(() => entry([5, 6], -1)).toThrow(RangeError);
});

test("a diagonal matrix has its values on the diagonal alone, and their sum as its trace", () => {
  const a = diagonal(3, (i) => i + 1);
  expect(a).toEqual([
    [1, 0, 0],
    [0, 2, 0],
    [0, 0, 3],
  ]);
  expect(trace(a)).toBe(6);
});
