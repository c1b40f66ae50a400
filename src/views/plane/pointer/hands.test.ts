import { expect, test } from "vitest";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { identity, perPixel, pixelOf, viewOf } from "../view/view.ts";
import { gripOf, handOf } from "./hands.ts";
import { nearestPoint } from "./nearest.ts";

const view = viewOf({ x: [-2, 2], y: [-2, 2] }, { width: 500, height: 500 }, identity);
const px = (pixels: number) => pixels * perPixel(view).x;
// One point alone; three within a finger's breadth of each other.
const points = pointsFromRows([
  [-1, 0],
  [1, 0],
  [1 + px(6), 0],
  [1, px(9)],
]);
const beside = (n: number, off: number) => {
  const [x, y] = pixelOf(view, [points.columns[0]?.[n] ?? 0, points.columns[1]?.[n] ?? 0]);
  return { px: x - off, py: y };
};
const [mouse, touch] = [handOf("mouse"), handOf("touch")];

test("a drag by mouse moves the point it begins on, and pans from beside it", () => {
  expect(gripOf(mouse, points, view, beside(0, 6), null)).toBe(0);
  expect(gripOf(mouse, points, view, beside(1, 2), null)).toBe(1);
  expect(gripOf(mouse, points, view, beside(0, 9), null)).toBeNull();
});

test("a finger moves a point that stands alone; among others only the one picked", () => {
  expect(gripOf(touch, points, view, beside(0, 14), null)).toBe(0);
  expect(gripOf(touch, points, view, beside(0, 20), null)).toBeNull();
  expect(gripOf(touch, points, view, beside(1, 0), null)).toBeNull();
  expect(gripOf(touch, points, view, beside(1, 0), 3)).toBe(3);
  expect(gripOf(touch, points, view, beside(1, 0), 0)).toBeNull();
});

test.each([
  ["mouse", 8, 0],
  ["pen", 12, 0],
  ["touch", 23, 0],
  ["mouse", 30, null],
  ["touch", 30, null],
])("with Select a %s %i px off picks %s", (type, off, found) => {
  const reach = handOf(type).picks.select ?? Number.NaN;
  const at = beside(0, off);
  expect(nearestPoint(points, view, at.px, at.py, reach)).toBe(found);
});
