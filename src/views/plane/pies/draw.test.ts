import { expect, test } from "vitest";
import { slicesOf } from "./draw.ts";

const TURN = 2 * Math.PI;

test("slices go round once, each as wide as its weight", () => {
  const weights = Float64Array.of(0.5, 0.2, 0.25, 0.2, 0.25, 0.6);
  const first = slicesOf(weights, 2, 0);
  expect(first.map(({ colour }) => colour)).toEqual([0, 1, 2]);
  expect(first[0]).toEqual({ colour: 0, from: 0, to: TURN / 2 });
  expect(first[1]?.to).toBeCloseTo(0.75 * TURN, 12);
  expect(first.at(-1)?.to).toBe(TURN);
  const second = slicesOf(weights, 2, 1);
  expect(second.map(({ from, to }) => (to - from) / TURN)).toEqual([
    expect.closeTo(0.2, 12),
    expect.closeTo(0.2, 12),
    expect.closeTo(0.6, 12),
  ]);
});

test("a hard q is one full disc, and so is one that is all but sure", () => {
  expect(slicesOf(Float64Array.of(0, 1, 0), 1, 0)).toEqual([{ colour: 1, from: 0, to: TURN }]);
  expect(slicesOf(Float64Array.of(1e-9, 1 - 1e-9), 1, 0)).toEqual([
    { colour: 1, from: 0, to: TURN },
  ]);
});
