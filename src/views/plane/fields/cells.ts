import type { Grid } from "../../../models/shared/grid.ts";
import type { View } from "../view/view.ts";

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
