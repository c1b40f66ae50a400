import { describe, expect, test } from "vitest";
import type { Matrix } from "../../../maths/linear/matrix.ts";
import { pointsFromRows } from "../points.ts";
import { collapsed, fallenOnto } from "./collapse.ts";

const diagonal = (a: number, b: number): Matrix => [
  [a, 0],
  [0, b],
];
const slant = (c: number, by = 1): Matrix => [
  [by, c * by],
  [c * by, by],
];
const at = (mean: readonly number[], ...covariances: readonly Matrix[]) =>
  collapsed({ means: covariances.map(() => mean), covariances });

describe("a component has collapsed", () => {
  test("when it is flat along a slant, whatever its scale and that of the data", () => {
    for (const scale of [1e-200, 1e-16, 1, 1e16, 1e200]) {
      expect(at([0, 0], slant(1 - 1e-12, scale))).toEqual([]);
      expect(at([0, 0], slant(1 - 1e-15, scale), slant(0, scale))).toEqual([0]);
      expect(at([0, 0], slant(0, scale), slant(1, scale))).toEqual([1]);
    }
  });

  test("when its spread is below that of the doubles where it stands", () => {
    for (const place of [1e-6, 1, 1.7e12]) {
      const spacing = Number.EPSILON * place;
      expect(at([place, place], diagonal((9 * spacing) ** 2, 1))).toEqual([]);
      expect(at([place, place], diagonal((0.5 * spacing) ** 2, 1))).toEqual([0]);
    }
  });

  test("not for being small beside the rest of the data, nor for being stretched", () => {
    expect(at([12, 3], diagonal(0.3, 0.5), diagonal(1e13, 1e13))).toEqual([]);
    expect(at([1, 1], diagonal(2 ** 40, 1))).toEqual([]);
    expect(at([1, 1], diagonal(1e-20, 1e-22))).toEqual([]);
  });

  test("when a variance is 0 or leaves the numbers", () => {
    expect(at([0, 0], diagonal(0, 1), diagonal(1, 1e-310))).toEqual([0, 1]);
    expect(at([0, 0], diagonal(Number.POSITIVE_INFINITY, 1))).toEqual([0]);
  });
});

describe("what it has fallen onto", () => {
  const points = pointsFromRows([
    [1, 1],
    [1, 1],
    [2, 2],
    [3, 3],
    [1e7, 1e7],
  ]);

  test("is one point where it is narrow beside the way to the next place, whatever lies far off", () => {
    expect(fallenOnto(points, [1, 1], diagonal(1e-20, 1e-20))).toBe("point");
    expect(fallenOnto(points, [2, 2], slant(1, 2 / 3))).toBe("line");
  });

  test("is a point where all are in one place", () => {
    const one = pointsFromRows([
      [2, 1],
      [2, 1],
    ]);
    expect(fallenOnto(one, [2, 1], diagonal(0, 0))).toBe("point");
  });

  test("goes by what is there of the points", () => {
    const _ = Number.NaN;
    const some = pointsFromRows([
      [1, 1],
      [_, 1],
      [_, _],
      [2, _],
      [3, 3],
    ]);
    expect(fallenOnto(some, [1, 1], diagonal(1e-20, 1e-20))).toBe("point");
    expect(fallenOnto(some, [3, 3], diagonal(1e-20, 1e-20))).toBe("point");
    expect(fallenOnto(some, [2, 2], slant(1, 2 / 3))).toBe("line");
  });
});
