import { scaleLinear } from "d3-scale";
import type { Coordinate } from "../../models/contract/drawn/map.ts";
import type { Letters, Rect, Size } from "../labels/rect.ts";
import { logTicks } from "../scales/logTicks.ts";
import { linearTicks, type Tick } from "../scales/ticks.ts";
import type { MapProps } from "./props.ts";

/** From values along the axes to pixels. */
export interface Layout {
  readonly plot: Rect;
  readonly ticks: readonly [readonly Tick[], readonly Tick[]];
  x(value: number): number;
  y(value: number): number;
  /** Cells of the grid, whose first place is (0.5, 0.5), to pixels. */
  readonly cells: string;
  /** A place of the grid, counted from 0, to pixels. */
  cell(at: readonly [number, number]): readonly [number, number];
}

/** Room for values at the left and below. */
export function layoutOf(
  { axes, across, up }: MapProps,
  { width, height, font, spacing }: Size & Letters,
): Layout {
  const ends = (values: readonly number[]) => [values[0] ?? 0, values.at(-1) ?? 1] as const;
  const about = (length: number, letters: number) =>
    Math.max(2, Math.min(7, Math.floor(length / (letters * font))));
  const top = 0.7 * font;
  const tall = Math.max(1, height - top - 1.7 * font);
  const vertical = ticksOf(axes[1], ends(up), about(tall, 3));
  const widest = Math.max(2, ...vertical.map(({ text }) => text.length));
  const left = Math.ceil((0.6 * font + spacing) * widest + 0.5 * font);
  const plot = { left, top, width: Math.max(1, width - left - 1.5 * font), height: tall };
  const horizontal = ticksOf(axes[0], ends(across), about(plot.width, 6));
  const x = along(axes[0], ends(across), [left, left + plot.width]);
  const y = along(axes[1], ends(up), [top + tall, top]);
  const [sx, sy] = [plot.width / (across.length - 1), -tall / (up.length - 1)];
  const cells = `matrix(${sx} 0 0 ${sy} ${left - 0.5 * sx} ${top + tall - 0.5 * sy})`;
  const cell = ([i, j]: readonly [number, number]) => [left + i * sx, top + tall + j * sy] as const;
  return { plot, ticks: [horizontal, vertical], x, y, cells, cell };
}

type Ends = readonly [number, number];

const ticksOf = ({ log }: Coordinate, ends: Ends, about: number) =>
  (log ? logTicks : linearTicks)(ends, about);

function along({ log }: Coordinate, ends: Ends, pixels: Ends): (value: number) => number {
  const to = log ? Math.log10 : (value: number) => value;
  const scale = scaleLinear([to(ends[0]), to(ends[1])], pixels);
  return (value) => scale(to(value));
}
