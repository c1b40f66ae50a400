import { expect, test } from "vitest";
import { centred, SIDE, stroked } from "./brush.ts";

const blank = new Float64Array(SIDE * SIDE);
const inkOf = (greys: Float64Array) => greys.reduce((sum, grey) => sum + grey, 0);
const at = (greys: Float64Array, x: number, y: number) => greys[y * SIDE + x];

test("a stroke is full ink along its middle, softer beside it, and none far away", () => {
  const drawn = stroked(blank, { x: 2, y: 5 }, { x: 9, y: 5 });
  for (let x = 2; x <= 9; x++) expect(at(drawn, x, 5)).toBe(1);
  expect(at(drawn, 5, 6)).toBeGreaterThan(0);
  expect(at(drawn, 5, 6)).toBeLessThan(1);
  expect(at(drawn, 5, 8)).toBe(0);
  expect(inkOf(blank)).toBe(0);
});

test("strokes add up to no more than full ink", () => {
  const once = stroked(blank, { x: 4, y: 4 }, { x: 4, y: 9 });
  const twice = stroked(once, { x: 4, y: 4 }, { x: 4, y: 9 });
  expect(twice).toEqual(once);
});

test("what is drawn comes to the middle, and no ink is lost", () => {
  const corner = stroked(blank, { x: 2, y: 2 }, { x: 2, y: 6 });
  const moved = centred(corner);
  expect(inkOf(moved)).toBeCloseTo(inkOf(corner), 12);
  const mean = (greys: Float64Array, of: (i: number) => number) =>
    greys.reduce((sum, grey, i) => sum + grey * of(i), 0) / inkOf(greys);
  expect(Math.abs(mean(moved, (i) => i % SIDE) - (SIDE - 1) / 2)).toBeLessThanOrEqual(0.5);
  const down = mean(moved, (i) => Math.floor(i / SIDE));
  expect(Math.abs(down - (SIDE - 1) / 2)).toBeLessThanOrEqual(0.5);
  expect(centred(blank)).toBe(blank);
});

test("what reaches both edges stays", () => {
  const wide = stroked(blank, { x: 0, y: 3 }, { x: SIDE - 1, y: 3 });
  const moved = centred(wide);
  expect(inkOf(moved)).toBeCloseTo(inkOf(wide), 12);
});
