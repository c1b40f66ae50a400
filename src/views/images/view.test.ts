import { expect, test } from "vitest";
import { between, latentView, nearestTo, reachOf } from "./view.ts";

test("a view has z to one scale about 0, and back", () => {
  const view = latentView(600, 400, 4);
  expect(view.unit).toBe(50);
  expect(view.box).toEqual({ x: [-6, 6], y: [-4, 4] });
  expect(view.pixelOf([0, 0])).toEqual([300, 200]);
  expect(view.pixelOf([1, 1])).toEqual([350, 150]);
  const [x, y] = view.placeOf(view.pixelOf([1.25, -2.5]));
  expect([x, y]).toEqual([1.25, -2.5]);
});

const q = (...means: readonly (readonly [number, number])[]) =>
  Float64Array.from(means.flatMap(([x, y]) => [x, y, 0.1, 0.1]));

test("a view reaches the prior's circles, and what is farther, but for a few", () => {
  expect(reachOf(q([0, 0], [1, -1]))).toBe(3.2);
  expect(reachOf(q([0, 0], [1, -4.5]))).toBe(3.2);
  const many = Array.from({ length: 100 }, (_, n): [number, number] => [n < 90 ? -4.5 : 0, 0]);
  expect(reachOf(q(...many))).toBe(5);
  expect(reachOf(new Float64Array())).toBe(3.2);
});

test("the nearest image is found within reach alone", () => {
  const some = q([0, 0], [1, 1], [1.2, 1]);
  expect(nearestTo(some, [1.15, 1], 0.5)).toBe(2);
  expect(nearestTo(some, [3, 3], 0.5)).toBeNull();
});

test("places between two are even, with both ends", () => {
  expect(between([0, 0], [1, -2], 3)).toEqual([
    [0, 0],
    [0.5, -1],
    [1, -2],
  ]);
});
