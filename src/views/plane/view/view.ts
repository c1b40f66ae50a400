import { coordinate, magnitude } from "../../../maths/format.ts";
import { drawable } from "../../drawable.ts";
import type { Size } from "../../labels/rect.ts";
import { type Scale, scaleBetween, scaleOf } from "../../scales/scale.ts";
import type { Place } from "../props.ts";
import type { Box, Range } from "./box.ts";

/** The part of the plane in sight: scales from data to CSS pixels of the whole element. */
export interface View extends Size {
  readonly x: Scale;
  readonly y: Scale;
}

/** Axes stay equal until one extent of the data is this many times the other. */
const LOPSIDED = 8;
/** Room kept free of the fitted box, for numerals and buttons. */
const INSETS = { top: 52, right: 24, bottom: 34, left: 40 };

/** `box` fitted into the element, with `insets` left free, then zoomed by `transform`. */
export function viewOf(
  box: Box,
  { width, height }: Size,
  transform: Transform,
  { insets }: { readonly insets: typeof INSETS } = room({ width, height }),
): View {
  const across = Math.max(1, width - insets.left - insets.right);
  const down = Math.max(1, height - insets.top - insets.bottom);
  const [spanX, spanY] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const lopsided = box.apart || Math.max(spanX / spanY, spanY / spanX) > LOPSIDED;
  const equal = Math.min(across / spanX, down / spanY);
  const perX = lopsided ? across / spanX : equal;
  const perY = lopsided ? down / spanY : equal;
  const { k, x: dx, y: dy } = transform;
  const seen = ([from, to]: Range, middle: number, slope: number, shift: number, length: number) =>
    scaleOf({
      centre: from + (to - from) / 2,
      origin: k * middle + shift,
      slope: k * slope,
      range: [0, length],
    });
  return {
    width,
    height,
    x: seen(box.x, insets.left + across / 2, perX, dx, width),
    y: seen(box.y, insets.top + down / 2, -perY, dy, height),
  };
}

/** The view a `share` of the way from one to another; a place both show at one pixel stays there. */
export function viewBetween(from: View, { width, height, x, y }: View, share: number): View {
  return { width, height, x: scaleBetween(from.x, x, share), y: scaleBetween(from.y, y, share) };
}

/** Insets shrink with a small element. */
function room({ width, height }: Size) {
  const share = Math.min(1, Math.min(width, height) / 420);
  const { top, right, bottom, left } = INSETS;
  return {
    insets: { top, right: right * share, bottom: bottom * share, left: left * share },
  };
}

/** Data to CSS pixels, as far as they can be drawn: what is further, or no number, is put out of sight. */
export function pixelOf({ x, y }: View, [u, v]: Place): [number, number] {
  return [drawable(x(u)), drawable(y(v))];
}

/** CSS pixels to data, to a tenth of a pixel: no more digits than a hand can mean. */
export function placeOf(view: View, px: number, py: number): Place {
  const unit = perPixel(view);
  return [tidy(view.x.invert(px), unit.x / 10), tidy(view.y.invert(py), unit.y / 10)];
}

/** The box that is fitted so that this is seen. */
export function boxOf(view: View): Box {
  const { insets } = room(view);
  const [left, low] = placeOf(view, insets.left, view.height - insets.bottom);
  const [right, high] = placeOf(view, view.width - insets.right, insets.top);
  return { x: [left, right], y: [low, high] };
}

/** A place in words, to a pixel. */
export function spoken(view: View, [x, y]: Place): string {
  const unit = perPixel(view);
  return `${coordinate(x, unit.x)}, ${coordinate(y, unit.y)}`;
}

/** Data units a CSS pixel. */
export function perPixel({ x, y }: View): { readonly x: number; readonly y: number } {
  return { x: 1 / x.slope, y: -1 / y.slope };
}

/** `value` to the power of ten at or below `unit`, as far as a number has digits. */
function tidy(value: number, unit: number): number {
  const digits = magnitude(value) - magnitude(unit) + 1;
  return digits < 1 ? 0 : Number(value.toPrecision(Math.min(17, digits)));
}

/** A zoom about the fitted view: a pixel p of it is shown at k·p + (x, y). */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const identity: Transform = { k: 1, x: 0, y: 0 };

/** How far in and out the view goes. */
export const LIMITS: readonly [number, number] = [0.05, 500];

/** Scaled about a pixel of the element, within the limits. */
export function scaled(
  { k, x, y }: Transform,
  factor: number,
  at: readonly [number, number],
): Transform {
  const to = Math.min(LIMITS[1], Math.max(LIMITS[0], k * factor));
  const by = to / k;
  return { k: to, x: at[0] + (x - at[0]) * by, y: at[1] + (y - at[1]) * by };
}

export function panned({ k, x, y }: Transform, dx: number, dy: number): Transform {
  return { k, x: x + dx, y: y + dy };
}
