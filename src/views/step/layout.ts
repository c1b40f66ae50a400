import { scaleLinear } from "d3-scale";
import type { Range } from "../chart/axes/range.ts";
import { drawable } from "../drawable.ts";
import type { Letters, Rect, Size } from "../labels/rect.ts";
import { linearTicks, type Tick } from "../scales/ticks.ts";

/** From positions along the line and nats to pixels. */
export interface Layout {
  readonly plot: Rect;
  readonly ticks: readonly Tick[];
  x(s: number): number;
  y(nats: number): number;
}

/** Room for values at the left and the two θ below. */
export function layoutOf(
  { width, height, font, spacing }: Size & Letters,
  positions: readonly number[],
  range: Range,
): Layout {
  const top = 0.5 * font;
  const tall = Math.max(1, height - top - 2 * font);
  const ticks = linearTicks(
    [range.low, range.high],
    Math.max(2, Math.min(5, Math.floor(tall / (3.4 * font)))),
  );
  const widest = Math.max(2, ...ticks.map(({ text }) => text.length));
  const left = Math.ceil((0.6 * font + spacing) * widest + 12);
  const plot = { left, top, width: Math.max(1, width - left - 8), height: tall };
  const [from, to] = [positions[0] ?? 0, positions.at(-1) ?? 1];
  const y = scaleLinear([range.low, range.high], [top + tall, top]).unknown(Number.NaN);
  return {
    plot,
    ticks,
    x: scaleLinear([from, Math.max(to, from + 1e-9)], [left, left + plot.width]),
    y: (nats) => drawable(y(nats)),
  };
}
