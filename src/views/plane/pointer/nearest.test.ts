import { describe, expect, it } from "vitest";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { identity, pixelOf, viewOf } from "../view/view.ts";
import { nearestAhead, nearestPoint, pointsWithin } from "./nearest.ts";

const points = pointsFromRows([
  [0, 0],
  [1, 0],
  [0, 1],
  [0, 1],
  [Number.NaN, 0],
]);
const view = viewOf({ x: [-2, 2], y: [-2, 2] }, { width: 500, height: 500 }, identity);
const [px, py] = pixelOf(view, [0, 0]);

describe("nearestPoint", () => {
  it("finds the point under the pointer and none beyond its reach", () => {
    expect(nearestPoint(points, view, px + 3, py, 6)).toBe(0);
    expect(nearestPoint(points, view, px + 30, py, 6)).toBe(null);
  });

  it("takes the point drawn on top of another", () => {
    const [x, y] = pixelOf(view, [0, 1]);
    expect(nearestPoint(points, view, x, y, 6)).toBe(3);
  });
});

it("lists the points within reach in order", () => {
  expect(pointsWithin(points, view, px, py, Infinity)).toEqual([0, 1, 2, 3]);
  expect(pointsWithin(points, view, px, py, 5)).toEqual([0]);
});

it("goes to the point ahead, up the screen for up", () => {
  expect(nearestAhead(points, view, px, py, [1, 0], 0)).toBe(1);
  expect([2, 3]).toContain(nearestAhead(points, view, px, py, [0, -1], 0));
  expect(nearestAhead(points, view, px, py, [-1, 0], 0)).toBe(null);
});
