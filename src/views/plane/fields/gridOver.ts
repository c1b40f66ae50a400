import { useEffect, useState } from "react";
import type { Grid } from "../../../models/shared/grid.ts";
import type { View } from "../view/view.ts";

/** CSS pixels between two places. */
const CELL = 8;
/** How far the grid goes beyond the view, as a share of it, so that a pan finds something there. */
const BEYOND = 0.2;

/** A grid over all that `view` shows and a little more, fine enough for smooth lines. */
export function gridOver({ x, y, width, height }: View): Grid {
  return {
    x0: x.invert(-BEYOND * width),
    x1: x.invert((1 + BEYOND) * width),
    y0: y.invert((1 + BEYOND) * height),
    y1: y.invert(-BEYOND * height),
    nx: places(width),
    ny: places(height),
  };
}

const places = (length: number): number => 2 + Math.ceil(((1 + 2 * BEYOND) * length) / CELL);

/** Cells of a grid to CSS pixels: pixel = at + size · cell, axis by axis. */
export interface Cells {
  readonly size: readonly [number, number];
  readonly at: readonly [number, number];
}

/** Where `view` shows the cells of a grid whose first place is cell (0.5, 0.5). */
export function cellsOf({ x0, x1, y0, y1, nx, ny }: Grid, { x, y }: View): Cells {
  const across = (x(x1) - x(x0)) / (nx - 1);
  const down = (y(y1) - y(y0)) / (ny - 1);
  return { size: [across, down], at: [x(x0) - across / 2, y(y0) - down / 2] };
}

/** Milliseconds without a change after which a value has settled. */
const STILL = 160;

/** The last value that stood still for a moment; the first one at once. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), STILL);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
