import { contours } from "d3-contour";
import { line } from "d3-shape";
import type { Grid } from "../../../models/shared/grid.ts";
import type { Field } from "./field.ts";

/** A place counted in cells of a grid: its first place is (0.5, 0.5). */
export type Spot = readonly [number, number];

/** One level of a field, traced. */
export interface Traced {
  /** Unbroken lines; those of a region are closed, those of a level line end at the grid's edge. */
  readonly lines: readonly (readonly Spot[])[];
  readonly label: string | undefined;
  /** Where on the line the label stands, as `Level` has it. */
  readonly height: number | undefined;
}

const known = new WeakMap<Field, readonly Traced[]>();

/** The levels of a field as lines; the same field is traced once. */
export function trace(field: Field): readonly Traced[] {
  const traced = known.get(field) ?? march(field);
  known.set(field, traced);
  return traced;
}

/** Marching squares between the places of the grid. */
function march({ grid, values, levels, kind, within }: Field): readonly Traced[] {
  const { nx, ny } = grid;
  const { contour } = contours().size([nx, ny]);
  // D3 reads them one by one and asks no more of them; its types know plain arrays only.
  const numbers = values as unknown as number[];
  return levels.map(({ at, label, height }) => {
    const rings = contour(numbers, at)
      .coordinates.flat()
      .map((ring) => ring.map(([x = 0, y = 0]): Spot => [x, y]));
    if (kind === "region") return { label, height, lines: rings };
    const lines = rings.flatMap((ring) => inside(ring, nx, ny));
    return {
      label,
      height,
      lines: within ? lines.flatMap((l) => clipped(l, grid, within)) : lines,
    };
  });
}

/** The parts of a ring that are level lines: D3 closes rings round the edge of the grid. */
function inside(ring: readonly Spot[], nx: number, ny: number): Spot[][] {
  const onEdge = ([x, y]: Spot): boolean => x <= 0 || y <= 0 || x >= nx || y >= ny;
  const first = ring.findIndex(onEdge);
  if (first < 0) return [[...ring]];
  const parts: Spot[][] = [[]];
  // The last spot of a ring is its first again.
  for (const spot of [...ring.slice(first, -1), ...ring.slice(0, first)])
    if (onEdge(spot)) parts.push([]);
    else parts.at(-1)?.push(spot);
  return parts.filter(({ length }) => length > 1);
}

const polyline = line<Spot>(
  ([x]) => x,
  ([, y]) => y,
);

/** Lines as the `d` of an SVG path, in cells. */
export function pathOf(lines: readonly (readonly Spot[])[]): string {
  return lines.map((spots) => polyline(spots) ?? "").join("");
}

/** The parts of a line where `within`, known on the grid, is at least 0, cut where it crosses 0. */
function clipped(spots: readonly Spot[], grid: Grid, within: Float64Array): Spot[][] {
  const parts: Spot[][] = [];
  let before: { spot: Spot; value: number } | null = null;
  for (const spot of spots) {
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
