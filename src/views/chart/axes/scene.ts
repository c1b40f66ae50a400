import type { Frame } from "../../../engine/run/frame.ts";
import { drawable } from "../../drawable.ts";
import type { Rect } from "../labels/skyline.ts";
import type { Letters } from "../text/useLetters.ts";
import type { Box } from "../useBox.ts";
import type { Range } from "./range.ts";
import type { Tick, Upright } from "./upright.ts";
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
export interface Scene extends Sizes {
  x(iteration: number): number;
  /** The iteration at a pixel. */
  at(x: number): number;
  /** null where the axis does not show the value, or it is no finite number. */
  y(value: number): number | null;
  /** Pixels of a value in the units of the axis. */
  level(units: number): number;
}

/** A frame in pixels. */
export interface Drawn {
  readonly frame: Frame;
  readonly x: number;
  readonly logLikelihood: number | null;
  readonly elbo: number | null;
}

export function newScene(sizes: Sizes, across: Stretch, up: Range, upright: Upright): Scene {
  const { plot } = sizes;
  const perIteration = plot.width / (across.to - across.from);
  const perUnit = plot.height / (up.high - up.low);
  const level = (units: number) => drawable(plot.top + (up.high - units) * perUnit);
  return {
    ...sizes,
    x: (iteration) => plot.left + (iteration - across.from) * perIteration,
    at: (x) => across.from + (x - plot.left) / perIteration,
    level,
    y(value) {
      const units = upright.units(value);
      return units !== null && Number.isFinite(units) ? level(units) : null;
    },
  };
}

export function drawn(frames: readonly Frame[], scene: Scene): readonly Drawn[] {
  return frames.map((frame) => ({
    frame,
    x: scene.x(place(frame)),
    logLikelihood: scene.y(frame.logLikelihood),
    elbo: frame.elbo === null ? null : scene.y(frame.elbo),
  }));
}

/** The sizes of a drawing in a box: room for the widest value at the left, iterations below. */
export function sizesIn(
  box: Box,
  { font, spacing, mark, compact }: Pick<Sizes, keyof Letters | "mark" | "compact">,
  valuesOf: (about: number) => readonly Tick[],
): Sizes {
  const top = compact ? 6 : Math.max(32, 1.9 * font);
  const height = Math.max(1, box.height - top - font * 1.8);
  const values = Math.max(2, Math.min(7, Math.floor(height / (3.2 * font))));
  const widest = Math.max(2, ...valuesOf(values).map(({ text }) => [...text].length));
  const left = Math.ceil(widest * (font * 0.6 + spacing) + 12);
  const width = Math.max(1, box.width - left - (compact ? 8 : 14));
  return { plot: { left, top, width, height }, font, spacing, mark, compact, values };
}
