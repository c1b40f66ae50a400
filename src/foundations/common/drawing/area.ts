import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Rect } from "../../../views/labels/rect.ts";

export type Range = readonly [from: number, to: number];
export type Place = readonly [x: number, y: number];

/** A rectangle of pixels in which numbers have places: x to the right, y upwards. */
export interface Area {
  readonly rect: Rect;
  readonly x: Scale;
  readonly y: Scale;
}

interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  domain(): number[];
}

/** `rect` over the ranges of its axes; where they are `equal`, both are widened to one scale. */
export function areaIn(rect: Rect, x: Range, y: Range, equal = false): Area {
  const { left, top, width, height } = rect;
  const per = Math.min(width / (x[1] - x[0]), height / (y[1] - y[0]));
  const widened = ([from, to]: Range, pixels: number): Range => {
    const middle = (from + to) / 2;
    return [middle - pixels / per / 2, middle + pixels / per / 2];
  };
  const [across, up] = equal ? [widened(x, width), widened(y, height)] : [x, y];
  return {
    rect,
    x: scaleLinear([...across], [left, left + width]),
    y: scaleLinear([...up], [top + height, top]),
  };
}

/** `rect` without so many pixels at its sides. */
export function within(
  { left, top, width, height }: Rect,
  room: Partial<Record<"left" | "top" | "right" | "bottom", number>>,
): Rect {
  const { left: l = 0, top: t = 0, right = 0, bottom = 0 } = room;
  return {
    left: left + l,
    top: top + t,
    width: Math.max(1, width - l - right),
    height: Math.max(1, height - t - bottom),
  };
}

export const rangeOf = (scale: Scale): Range => {
  const [from = 0, to = 1] = scale.domain();
  return [from, to];
};

const path = line<Place>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .defined(([x, y]) => Number.isFinite(x) && Number.isFinite(y));

/** The path through places of an area, broken where one is no number. */
export const pathIn = (area: Area, places: Iterable<Place>): string =>
  path(Array.from(places, ([x, y]): Place => [area.x(x), area.y(y)])) ?? "";

/** So many places of a curve y(x) over a range. */
export const along = (of: (x: number) => number, [from, to]: Range, count = 320): Place[] =>
  Array.from({ length: count + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / count;
    return [x, of(x)];
  });
