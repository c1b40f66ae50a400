/** Where words go in a drawing of lines: near what they name, over nothing else. */

import type { Letters } from "../text/useLetters.ts";
import { clear, columns, type Point, type Rect, type Skyline } from "./skyline.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between a label and a line. */
const AIR = 9;
/** Pixels within which two lines are one. */
const SAME = 2;

/** The size of a line of text, a little more than it takes. */
export function sizeOf(text: string, { font, spacing }: Letters): Size {
  return { width: [...text].length * (font * 0.54 + spacing) + 2, height: font * 1.3 };
}

export function inside(rect: Rect, frame: Rect): boolean {
  return (
    rect.left >= frame.left &&
    rect.top >= frame.top &&
    rect.left + rect.width <= frame.left + frame.width &&
    rect.top + rect.height <= frame.top + frame.height
  );
}

export function apart(a: Rect, b: Rect): boolean {
  return (
    a.left + a.width + 6 <= b.left ||
    b.left + b.width + 6 <= a.left ||
    a.top + a.height <= b.top ||
    b.top + b.height <= a.top
  );
}

/** What labels keep clear of, and each x of a thin vertical line that they cross only where they must. */
export interface Surroundings {
  readonly verticals: readonly number[];
  readonly frame: Rect;
  readonly drawn: readonly Skyline[];
  readonly taken: readonly Rect[];
}

function free(rect: Rect, { frame, taken }: Surroundings): boolean {
  return inside(rect, frame) && taken.every((other) => apart(rect, other));
}

/** More than any place else may cost. */
const CROSSING = 1e4;
/** More than crossing all verticals. */
const COVERING = 1e6;

/** What it costs to lie across verticals. */
function crossing({ left, width }: Rect, { verticals }: Surroundings): number {
  return CROSSING * verticals.filter((x) => left - 2 < x && x < left + width + 2).length;
}

type Side = "above" | "below";

/** More than the better place along a line is worth. */
const OTHER_SIDE = 1e3;

/**
 * A place just above or below a line, on the first of the sides if it can be, close to the x
 * preferred, clear of all that is drawn and with none of the others between it and its own.
 */
export function along(
  own: Skyline,
  others: readonly Skyline[],
  size: Size,
  sides: readonly Side[],
  prefer: number,
  around: Surroundings,
): Rect | null {
  const { frame, drawn } = around;
  let best: Rect | null = null;
  let least = Infinity;
  for (const [later, side] of sides.entries())
    for (let left = frame.left; left + size.width <= frame.left + frame.width; left += 8) {
      const found = onSide(own, others, size, side, left);
      if (!found) continue;
      const { rect, away, beyond } = found;
      const cost =
        OTHER_SIDE * later +
        away +
        0.4 * Math.abs(left + size.width / 2 - prefer) +
        120 * beyond +
        crossing(rect, around);
      if (cost < least && free(rect, around) && clear(rect, drawn)) [best, least] = [rect, cost];
    }
  return best;
}

/** The place on one side with its left edge given: how far it is from its line on the whole, and the part beyond its ends. */
function onSide(own: Skyline, others: readonly Skyline[], size: Size, side: Side, left: number) {
  const above = side === "above";
  const at = ({ top, bottom }: Skyline, column: number) => (above ? top : bottom)[column] ?? 0;
  const over = columns({ left, top: 0, ...size }, own);
  const under = over.filter((column) => Number.isFinite(own.top[column]));
  if (under.length === 0) return null;
  const heights = under.map((column) => at(own, column));
  const edge = above ? Math.min(...heights) : Math.max(...heights);
  const rect = { left, top: above ? edge - AIR - size.height : edge + AIR, ...size };
  const between = (other: number, mine: number) =>
    above ? other > rect.top && other < mine - SAME : other < rect.top && other > mine + SAME;
  if (others.some((one) => under.some((column) => between(at(one, column), at(own, column)))))
    return null;
  const away = heights.reduce((sum, height) => sum + Math.abs(edge - height), 0) / heights.length;
  return { rect, away, beyond: 1 - under.length / over.length };
}

/** A place at one side of a point or at the other, as level with it as can be. */
export function beside(
  point: Point,
  size: Size,
  away: number,
  around: Surroundings,
  first: "right" | "left" = "right",
): Rect | null {
  const steps = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? -i : i + 1) * 4);
  const [right, left] = [point.x + away, point.x - away - size.width];
  const sides = first === "right" ? [right, left] : [left, right];
  const places = [steps.slice(0, 12), steps.slice(12)].flatMap((near) =>
    sides.flatMap((side) =>
      near.map((step) => ({ left: side, top: point.y - size.height / 2 + step, ...size })),
    ),
  );
  const open = places.filter((rect) => free(rect, around) && clear(rect, around.drawn));
  return open.find((rect) => crossing(rect, around) === 0) ?? open[0] ?? null;
}

/** The place nearest to a point that is free, clear of all that is drawn where there is one; null where none is free. */
export function anywhere(point: Point, size: Size, around: Surroundings): Rect | null {
  const { frame, drawn } = around;
  let best: Rect | null = null;
  let least = Infinity;
  for (let left = frame.left; left + size.width <= frame.left + frame.width; left += 8)
    for (let top = frame.top; top + size.height <= frame.top + frame.height; top += 6) {
      const rect = { left, top, ...size };
      const [dx, dy] = [left + size.width / 2 - point.x, top + size.height / 2 - point.y];
      const near = Math.hypot(dx, dy) + crossing(rect, around);
      if (near >= least || !free(rect, around)) continue;
      const cost = near + (clear(rect, drawn) ? 0 : COVERING);
      if (cost < least) [best, least] = [rect, cost];
    }
  return best;
}
