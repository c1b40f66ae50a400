import { expect, test } from "vitest";
import { viewOf } from "../view/view.ts";
import { cellsOf, gridOver } from "./gridOver.ts";
import { labelSpots } from "./labelSpots.ts";
import type { Spot } from "./trace.ts";

const size = { width: 600, height: 400 };
const view = viewOf({ x: [-3, 3], y: [-2, 2] }, size, { k: 2, x: -40, y: 30 });
const grid = gridOver(view);
const cells = cellsOf(grid, view);

test("cells are where the view shows their places, and the grid covers the view", () => {
  const {
    size: [w, h],
    at: [left, top],
  } = cells;
  expect(left + 0.5 * w).toBeCloseTo(view.x(grid.x0), 9);
  expect(left + (grid.nx - 0.5) * w).toBeCloseTo(view.x(grid.x1), 9);
  expect(top + 0.5 * h).toBeCloseTo(view.y(grid.y0), 9);
  expect(view.x(grid.x0)).toBeLessThan(0);
  expect(view.x(grid.x1)).toBeGreaterThan(size.width);
  expect(view.y(grid.y1)).toBeLessThan(0);
  expect(view.y(grid.y0)).toBeGreaterThan(size.height);
});

test("each label stands in view on its own line, apart from the others", () => {
  const { nx, ny } = grid;
  const circle = (radius: number): Spot[] =>
    Array.from({ length: 90 }, (_, i) => [
      nx / 2 + radius * Math.cos(i / 14),
      ny / 2 + radius * Math.sin(i / 14),
    ]);
  const traced = [8, 9, 300].map((radius, i) => ({
    lines: [circle(radius)],
    label: `${i}`,
    height: undefined,
  }));
  const spots = labelSpots(traced, cells, size);
  expect(spots.map(({ text }) => text)).toEqual(["0", "1"]);
  const pixels = spots.map(({ spot: [x, y] }) => [
    cells.at[0] + cells.size[0] * x,
    cells.at[1] + cells.size[1] * y,
  ]);
  for (const [
    i,
    {
      spot: [x, y],
    },
  ] of spots.entries()) {
    expect(Math.hypot(x - nx / 2, y - ny / 2)).toBeCloseTo(8 + i, 6);
    const [px = -1, py = -1] = pixels[i] ?? [];
    expect(px > 0 && px < size.width && py > 0 && py < size.height).toBe(true);
  }
  const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = pixels;
  expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThan(30);
  // In larger letters the one that would lie on the other is left out.
  expect(labelSpots(traced, cells, size, 120)).toHaveLength(1);
});

test("a label stands on its line at the height it wants", () => {
  const upright: Spot[] = Array.from({ length: grid.ny }, (_, j) => [grid.nx / 2, j + 0.5]);
  for (const height of [0.3, 0.6]) {
    const [found] = labelSpots([{ lines: [upright], label: "a", height }], cells, size);
    const y = cells.at[1] + cells.size[1] * (found?.spot[1] ?? Number.NaN);
    expect(Math.abs(y - height * size.height)).toBeLessThanOrEqual(Math.abs(cells.size[1]) / 2);
  }
});
