import { expect, test } from "vitest";
import { placesOf } from "./grid.ts";
import { pointAt } from "./points.ts";

test("places run along x first and reach all four corners", () => {
  const places = placesOf({ x0: -1, x1: 2, y0: 10, y1: 11, nx: 4, ny: 3 });
  expect(places.size).toBe(12);
  expect([0, 3, 8, 11].map((n) => pointAt(places, n))).toEqual([
    [-1, 10],
    [2, 10],
    [-1, 11],
    [2, 11],
  ]);
  expect(pointAt(places, 5)).toEqual([0, 10.5]);
});
