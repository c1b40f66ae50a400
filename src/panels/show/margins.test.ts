import { expect, test } from "vitest";
import { normal, seeded } from "../../maths/random.ts";
import { marginsOf } from "./margins.ts";

test("each row's margin is its value less the greatest of the others", () => {
  const rng = seeded(3);
  const [rows, size] = [4, 50];
  const table = Float64Array.from({ length: rows * size }, () => normal(rng));
  const margins = marginsOf(table, rows);
  for (let n = 0; n < size; n++) {
    const column = Array.from({ length: rows }, (_, k) => table[k * size + n] ?? 0);
    for (const [k, value] of column.entries()) {
      const others = column.filter((_, j) => j !== k);
      expect(margins[k]?.[n]).toBe(value - Math.max(...others));
    }
  }
});

test("two rows have margins of opposite sign, a tie has none, a row of −∞ never leads", () => {
  const none = Number.NEGATIVE_INFINITY;
  const [a, b, c] = marginsOf(Float64Array.of(1, 5, 2, 2, none, none), 3);
  expect([...(a ?? [])]).toEqual([-1, 3]);
  expect([...(b ?? [])]).toEqual([1, -3]);
  expect([...(c ?? [])]).toEqual([none, none]);
  expect([...(marginsOf(Float64Array.of(7, 7), 2)[0] ?? [])]).toEqual([0]);
});

test("one row alone leads everywhere", () => {
  expect([...(marginsOf(Float64Array.of(-9, -1), 1)[0] ?? [])]).toEqual([Infinity, Infinity]);
});
