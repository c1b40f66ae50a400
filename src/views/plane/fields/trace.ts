import { contours } from "d3-contour";
import { clipped } from "./clip.ts";
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

/** Lines as the `d` of an SVG path, in cells. */
export function pathOf(lines: readonly (readonly Spot[])[]): string {
  const short = (value: number): string => value.toFixed(3);
  return lines
    .map((line) => `M${line.map(([x, y]) => `${short(x)},${short(y)}`).join("L")}`)
    .join("");
}
