import type { Box } from "./box.ts";
import type { Place } from "./props.ts";
import { type Scale, scaleOf } from "./scale.ts";
import type { Transform } from "./transform.ts";

/** Size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the plane in sight: scales from data to CSS pixels of the whole element. */
export interface View extends Size {
  readonly x: Scale;
  readonly y: Scale;
}

/** Axes stay equal until one extent of the data is this many times the other. */
const LOPSIDED = 8;
/** Room kept free of the fitted box, for numerals and buttons. */
const INSETS = { top: 52, right: 24, bottom: 34, left: 40 };

/** `box` fitted into the element, then zoomed by `transform`. */
export function viewOf(box: Box, { width, height }: Size, transform: Transform): View {
  const { insets } = room({ width, height });
  const across = Math.max(1, width - insets.left - insets.right);
  const down = Math.max(1, height - insets.top - insets.bottom);
  const [spanX, spanY] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const lopsided = Math.max(spanX / spanY, spanY / spanX) > LOPSIDED;
  const equal = Math.min(across / spanX, down / spanY);
  const perX = lopsided ? across / spanX : equal;
  const perY = lopsided ? down / spanY : equal;
  const left = (box.x[0] + box.x[1]) / 2 - (insets.left + across / 2) / perX;
  const top = (box.y[0] + box.y[1]) / 2 + (insets.top + down / 2) / perY;
  const x = scaleOf([left, left + width / perX], [0, width]);
  const y = scaleOf([top, top - height / perY], [0, height]);
  const { k, x: dx, y: dy } = transform;
  const seen = (scale: Scale, shift: number, length: number) =>
    scaleOf([scale.invert(-shift / k), scale.invert((length - shift) / k)], [0, length]);
  return { width, height, x: seen(x, dx, width), y: seen(y, dy, height) };
}

/** The view a `share` of the way from one to another; a place both show at one pixel stays there. */
export function viewBetween(from: View, { width, height, x, y }: View, share: number): View {
  const seen = (a: Scale, b: Scale) =>
    scaleOf([mix(a.domain[0], b.domain[0], share), mix(a.domain[1], b.domain[1], share)], b.range);
  return { width, height, x: seen(from.x, x), y: seen(from.y, y) };
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** Insets shrink with a small element. */
function room({ width, height }: Size) {
  const share = Math.min(1, Math.min(width, height) / 420);
  const { top, right, bottom, left } = INSETS;
  return {
    insets: { top, right: right * share, bottom: bottom * share, left: left * share },
  };
}

/** Data to CSS pixels. */
export function pixelOf({ x, y }: View, [u, v]: Place): [number, number] {
  return [x(u), y(v)];
}

/** CSS pixels to data, to a tenth of a pixel: no more digits than a hand can mean. */
export function placeOf(view: View, px: number, py: number): Place {
  return [
    tidy(view.x.invert(px), perPixel(view).x / 10),
    tidy(view.y.invert(py), perPixel(view).y / 10),
  ];
}

/** Data units a CSS pixel. */
export function perPixel({ x, y }: View): { readonly x: number; readonly y: number } {
  return { x: x.invert(1) - x.invert(0), y: y.invert(0) - y.invert(1) };
}

/** `value` to the power of ten at or below `unit`. */
function tidy(value: number, unit: number): number {
  const digits = Math.min(12, Math.max(0, -Math.floor(Math.log10(unit))));
  return Number(value.toFixed(digits));
}
