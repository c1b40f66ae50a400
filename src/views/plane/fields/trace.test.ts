import { expect, test } from "vitest";
import { placesOf } from "../../../models/shared/grid.ts";
import type { Field } from "./field.ts";
import { trace } from "./trace.ts";

const grid = { x0: -2, x1: 2, y0: -1, y1: 3, nx: 41, ny: 41 };
const places = placesOf(grid);
const [xs, ys] = places.columns as [Float64Array, Float64Array];
const fieldOf = (kind: Field["kind"], of: (x: number, y: number) => number, at: number): Field => ({
  id: "f",
  grid,
  values: Float64Array.from(xs, (x, n) => of(x, ys[n] ?? 0)),
  levels: [{ at }],
  kind,
  colour: "red",
});
/** Cells to data. */
const dataOf = ([x, y]: readonly [number, number]) =>
  [grid.x0 + (x - 0.5) * 0.1, grid.y0 + (y - 0.5) * 0.1] as const;
const area = (ring: readonly (readonly [number, number])[]) =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + (x * v - u * y) / 2;
  }, 0);

test("a straight boundary is one line, exact, from edge to edge of the grid", () => {
  const [traced] = trace(fieldOf("lines", (x, y) => x + 2 * y - 1.234, 0));
  expect(traced?.lines).toHaveLength(1);
  const line = (traced?.lines[0] ?? []).map(dataOf);
  for (const [x, y] of line) expect(x + 2 * y).toBeCloseTo(1.234, 9);
  const along = line.map(([x]) => x);
  expect(Math.min(...along)).toBeLessThan(-1.85);
  expect(Math.max(...along)).toBeGreaterThan(1.85);
});

test("a circle within the grid is one closed line of its radius", () => {
  const [traced] = trace(fieldOf("lines", (x, y) => -(x ** 2) - (y - 1) ** 2, -1));
  expect(traced?.lines).toHaveLength(1);
  const line = traced?.lines[0] ?? [];
  expect(line[0]).toEqual(line.at(-1));
  for (const [x, y] of line.map(dataOf)) expect(Math.hypot(x, y - 1)).toBeCloseTo(1, 2);
});

test("a region reaches the edge of the grid, and has holes", () => {
  const [half] = trace(fieldOf("region", (x) => x, 0));
  expect(Math.abs(area(half?.lines[0] ?? []))).toBeCloseTo(20.5 * 41, 0);
  const [ring] = trace(fieldOf("region", (x, y) => x ** 2 + (y - 1) ** 2, 1));
  const areas = (ring?.lines ?? []).map(area);
  expect(areas).toHaveLength(2);
  expect(Math.sign(areas[0] ?? 0)).toBe(-Math.sign(areas[1] ?? 0));
  expect(Math.min(...areas.map(Math.abs))).toBeCloseTo(100 * Math.PI, -1);
});

test("what is nowhere above the level has no line; −∞ and NaN lie below", () => {
  expect(trace(fieldOf("lines", () => -1, 0))[0]?.lines).toEqual([]);
  expect(trace(fieldOf("region", () => Number.NEGATIVE_INFINITY, 0))[0]?.lines).toEqual([]);
  expect(trace(fieldOf("region", () => Number.NaN, 0))[0]?.lines).toEqual([]);
  const [half] = trace(fieldOf("lines", (x) => (x < 0 ? Number.NEGATIVE_INFINITY : 1), 0));
  expect(half?.lines.flat().every((spot) => spot.every(Number.isFinite))).toBe(true);
});

test("a line is cut, between places too, where it leaves what it is kept within", () => {
  const field = {
    ...fieldOf("lines", (x) => x - 0.33, 0),
    within: Float64Array.from(xs, (_, n) => Math.min((ys[n] ?? 0) + 0.47, 1.77 - (ys[n] ?? 0))),
  };
  const [traced] = trace(field);
  expect(traced?.lines).toHaveLength(1);
  const line = (traced?.lines[0] ?? []).map(dataOf);
  for (const [x] of line) expect(x).toBeCloseTo(0.33, 9);
  expect(Math.min(...line.map(([, y]) => y))).toBeCloseTo(-0.47, 9);
  expect(Math.max(...line.map(([, y]) => y))).toBeCloseTo(1.77, 9);
});

test("a line that is left and come back to is two", () => {
  const field = {
    ...fieldOf("lines", (x) => x - 0.33, 0),
    within: Float64Array.from(xs, (_, n) => Math.abs((ys[n] ?? 0) - 1) - 0.5),
  };
  expect(trace(field)[0]?.lines).toHaveLength(2);
  expect(trace({ ...field, within: field.within.map(() => -1) })[0]?.lines).toEqual([]);
});
