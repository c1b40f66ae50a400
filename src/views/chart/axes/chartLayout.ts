import { scaleLinear } from "d3-scale";
import type { Frame } from "../../../engine/run/frame.ts";
import { drawable } from "../../drawable.ts";
import type { Letters, Rect, Size } from "../../labels/rect.ts";
import type { Tick } from "../../scales/ticks.ts";
import type { Range } from "./range.ts";
import type { VerticalAxis } from "./verticalAxis.ts";
import { place, type Stretch } from "./window.ts";

/** How large everything is drawn. */
export interface Sizes extends Letters {
  /** Where the lines are drawn; axes are outside. */
  readonly plot: Rect;
  /** Factor on the size of marks. */
  readonly mark: number;
  /** Whether there is room for little more than the lines. */
  readonly compact: boolean;
  /** About how many values the vertical axis names. */
  readonly values: number;
}

/** From iterations and nats to pixels. */
export interface ChartLayout extends Sizes {
  x(iteration: number): number;
  /** The iteration at a pixel. */
  at(x: number): number;
  /** null where the axis does not show the value, or it is no finite number. */
  y(nats: number | null): number | null;
  /** Pixels of what the axis measures. */
  level(measured: number): number;
}

/** A frame in pixels. */
export interface PixelFrame {
  readonly frame: Frame;
  readonly x: number;
  readonly logLikelihood: number | null;
  readonly elbo: number | null;
}

export function chartLayout(
  sizes: Sizes,
  across: Stretch,
  up: Range,
  vertical: VerticalAxis,
): ChartLayout {
  const { left, top, width, height } = sizes.plot;
  const x = scaleLinear([across.from, across.to], [left, left + width]);
  const upwards = vertical.scale(up, top + height, top);
  const level = (measured: number) => drawable(upwards(measured));
  return {
    ...sizes,
    x,
    at: (pixel) => x.invert(pixel),
    level,
    y(nats) {
      const measured = nats === null ? null : vertical.measure(nats);
      return measured !== null && Number.isFinite(measured) ? level(measured) : null;
    },
  };
}

export function framePixels(frames: readonly Frame[], layout: ChartLayout): readonly PixelFrame[] {
  return frames.map((frame) => ({
    frame,
    x: layout.x(place(frame)),
    logLikelihood: layout.y(frame.logLikelihood),
    elbo: layout.y(frame.elbo),
  }));
}

/** The sizes of a drawing in a box: room for the widest value at the left, iterations below. */
export function sizesIn(
  box: Size,
  { font, spacing, mark, compact }: Pick<Sizes, keyof Letters | "mark" | "compact">,
  valuesOf: (about: number) => readonly Tick[],
): Sizes {
  const top = compact ? Math.max(6, 0.45 * font) : Math.max(32, 1.9 * font);
  const height = Math.max(1, box.height - top - font * 1.8);
  const values = Math.max(2, Math.min(7, Math.floor(height / (3.2 * font))));
  const widest = Math.max(2, ...valuesOf(values).map(({ text }) => [...text].length));
  const left = Math.ceil(widest * (font * 0.6 + spacing) + 12);
  const width = Math.max(1, box.width - left - (compact ? 8 : 14));
  return { plot: { left, top, width, height }, font, spacing, mark, compact, values };
}
