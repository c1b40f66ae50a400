import { describe, expect, test } from "vitest";
import type { Matrix } from "../../maths/matrix.ts";
import { type Points, pointsFromRows } from "../points.ts";
import * as collapse from "./collapse.ts";

const all = () => true;
/** Those collapsed among components about 0. */
const collapsed = (
  points: Points,
  covariances: readonly Matrix[],
  own: (k: number) => boolean,
  round = false,
) =>
  collapse.collapsed(
    points,
    covariances.map((covariance) => ({ covariance, mean: [0, 0], round })),
    own,
  );
const diagonal = (a: number, b: number): Matrix => [
  [a, 0],
  [0, b],
];
/** Points with standard deviations 1 and 1, times the scales. */
const spread = (x: number, y = x) =>
  pointsFromRows([
    [x, y],
    [-x, y],
    [x, -y],
    [-x, -y],
  ]);

describe("a component has collapsed", () => {
  test("when it is round and tiny beside the data, whatever the data's scale", () => {
    for (const scale of [1e-8, 1, 1e8]) {
      const points = spread(scale);
      const v = scale ** 2;
      expect(collapsed(points, [diagonal(v, v)], all)).toEqual([]);
      expect(collapsed(points, [diagonal(1e-10 * v, 1e-10 * v)], all)).toEqual([]);
      expect(collapsed(points, [diagonal(1e-13 * v, 1e-13 * v)], all)).toEqual([0]);
    }
  });

  test("not when it is tiny beside one far point, and distinct points hold it", () => {
    const near = [
      [1, 2],
      [-1, 1],
      [2, -3],
      [-2, 0],
    ];
    for (const far of [1e7, 1e12]) {
      const held = pointsFromRows([...near, [far, far]]);
      expect(collapsed(held, [diagonal(3, 3)], all)).toEqual([]);
      const doubled = pointsFromRows([...near.map(() => [0, 0]), [far, far]]);
      expect(collapsed(doubled, [diagonal(3, 3)], all)).toEqual([0]);
      const row = pointsFromRows([...near.map(([x]) => [x ?? 0, 0]), [far, far]]);
      expect(collapsed(row, [diagonal(3, 1e-3)], all)).toEqual([0]);
      expect(collapsed(row, [diagonal(1.5, 1.5)], all, true)).toEqual([]);
    }
  });

  test("when it is flat along a slant, though its variances are large", () => {
    const slant = (c: number) => [
      [1, c],
      [c, 1],
    ];
    expect(collapsed(spread(1), [slant(1 - 1e-10)], all)).toEqual([]);
    expect(collapsed(spread(1), [slant(1 - 1e-14), slant(0)], all)).toEqual([0]);
    expect(collapsed(spread(1), [slant(0), slant(1)], all)).toEqual([1]);
  });

  test("not when data and component are stretched alike", () => {
    expect(collapsed(spread(2 ** 20, 1), [diagonal(2 ** 40, 1)], all)).toEqual([]);
  });

  test("when the data are constant along an axis, at any offset", () => {
    for (const offset of [0, 3, 1e8]) {
      const points = pointsFromRows([
        [1, offset],
        [2, offset],
        [4, offset],
      ]);
      expect(collapsed(points, [diagonal(1, 1), diagonal(1, 1)], all)).toEqual([0, 1]);
    }
  });

  test("not when it has no points of its own: it keeps an old covariance", () => {
    expect(collapsed(spread(1), [diagonal(0, 0), diagonal(1, 1)], (k) => k === 1)).toEqual([]);
  });
});
