import type { Grid } from "../../../models/shared/grid.ts";
import type { Spot } from "./trace.ts";

/** The parts of a line where `within`, known on the grid, is at least 0, cut where it crosses 0. */
export function clipped(line: readonly Spot[], grid: Grid, within: Float64Array): Spot[][] {
  const parts: Spot[][] = [];
  let before: { spot: Spot; value: number } | null = null;
  for (const spot of line) {
    const value = valueAt(spot, grid, within);
    if (before && before.value >= 0 !== value >= 0) {
      const share = before.value / (before.value - value);
      const [[ax, ay], [bx, by]] = [before.spot, spot];
      const cut: Spot = [ax + share * (bx - ax), ay + share * (by - ay)];
      if (value >= 0) parts.push([cut]);
      else parts.at(-1)?.push(cut);
    } else if (value >= 0 && !before) parts.push([]);
    if (value >= 0) parts.at(-1)?.push(spot);
    before = { spot, value };
  }
  return parts.filter(({ length }) => length > 1);
}

/** Between the four places round a spot, in proportion. */
function valueAt([x, y]: Spot, { nx, ny }: Grid, values: Float64Array): number {
  const [u, v] = [x - 0.5, y - 0.5];
  const i = Math.min(nx - 2, Math.max(0, Math.floor(u)));
  const j = Math.min(ny - 2, Math.max(0, Math.floor(v)));
  const at = (di: number, dj: number) => values[(j + dj) * nx + i + di] ?? Number.NaN;
  const row = (dj: number) => at(0, dj) + (u - i) * (at(1, dj) - at(0, dj));
  return row(0) + (v - j) * (row(1) - row(0));
}
