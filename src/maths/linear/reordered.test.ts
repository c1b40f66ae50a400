import { describe, expect, test } from "vitest";
import { cholesky } from "./cholesky.ts";
import { at } from "./matrix.ts";
import { reordered } from "./reordered.ts";

describe("a factor with its axes in another order", () => {
  test("is the Cholesky factor of the matrix in that order", () => {
    const s = [
      [4, 1, 0.5, -1],
      [1, 3, -1, 0.2],
      [0.5, -1, 2, 0.3],
      [-1, 0.2, 0.3, 1],
    ];
    for (const order of [
      [3, 1, 0, 2],
      [0, 1, 2, 3],
      [2, 3, 1, 0],
    ]) {
      const moved = order.map((i) => order.map((j) => at(s, i, j)));
      const [given, wanted] = [reordered(cholesky(s) ?? [], order), cholesky(moved) ?? []];
      for (const [i, row] of wanted.entries())
        for (const [j, value] of row.entries()) expect(at(given, i, j)).toBeCloseTo(value, 14);
    }
  });

  test("keeps a determinant that the entries of the matrix could not tell", () => {
    const lower = [
      [1, 0],
      [1, 1e-12],
    ];
    const moved = reordered(lower, [1, 0]);
    expect((at(moved, 0, 0) * at(moved, 1, 1)) / 1e-12).toBeCloseTo(1, 3);
    expect(at(moved, 0, 1)).toBe(0);
  });
});
