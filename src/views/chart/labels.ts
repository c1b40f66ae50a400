/** Where words go in a drawing of lines: near what they name, over nothing else. */
import type { Letters } from "./useLetters.ts";

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The highest and lowest thing drawn in each column of a few pixels. */
export interface Skyline {
  readonly top: Float64Array;
  readonly bottom: Float64Array;
}

const COLUMN = 4;
/** Pixels between a label and a line. */
const AIR = 9;
/** Pixels within which two lines are one. */
const SAME = 2;

/** The size of a line of text, a little more than it takes. */
export function sizeOf(text: string, { font, spacing }: Letters): Size {
  return { width: [...text].length * (font * 0.54 + spacing) + 2, height: font * 1.3 };
}

/** Joins lines, each a list of points from left to right. */
export function skyline(lines: readonly (readonly Point[])[], width: number): Skyline {
  const size = Math.ceil(width / COLUMN) + 1;
  const top = new Float64Array(size).fill(Infinity);
  const bottom = new Float64Array(size).fill(-Infinity);
  const mark = (column: number, y: number) => {
    top[column] = Math.min(top[column] ?? Infinity, y);
    bottom[column] = Math.max(bottom[column] ?? -Infinity, y);
  };
  for (const line of lines)
    line.forEach((end, i) => {
      const start = line[i - 1] ?? end;
      const first = Math.max(0, Math.floor(start.x / COLUMN));
      const last = Math.min(size - 1, Math.floor(end.x / COLUMN));
      for (let column = first; column <= last; column++)
        for (const x of [column * COLUMN, (column + 1) * COLUMN]) mark(column, onto(start, end, x));
    });
  return { top, bottom };
}

/** Height of the segment at x, or at the end nearest to x. */
function onto(start: Point, end: Point, x: number): number {
  const share = end.x > start.x ? (x - start.x) / (end.x - start.x) : 1;
  return start.y + Math.max(0, Math.min(1, share)) * (end.y - start.y);
}

function columns({ left, width }: Rect, { top }: Skyline): readonly number[] {
  const first = Math.max(0, Math.floor(left / COLUMN));
  const last = Math.min(top.length - 1, Math.floor((left + width) / COLUMN));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Whether nothing drawn runs through the rectangle. */
export function clear(rect: Rect, drawn: Skyline): boolean {
  return columns(rect, drawn).every(
    (column) =>
      (drawn.bottom[column] ?? -Infinity) < rect.top - 3 ||
      (drawn.top[column] ?? Infinity) > rect.top + rect.height + 3,
  );
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

/** What labels keep clear of, and an x that they had better not lie across. */
export interface Surroundings {
  readonly upright: number;
  readonly frame: Rect;
  readonly drawn: Skyline;
  readonly taken: readonly Rect[];
}

function free(rect: Rect, { frame, taken }: Surroundings): boolean {
  return inside(rect, frame) && taken.every((other) => apart(rect, other));
}

/**
 * A place just above or below a line, close to the x preferred, clear of all lines and with
 * none of the others between it and its own.
 */
export function along(
  own: Skyline,
  others: readonly Skyline[],
  size: Size,
  side: "above" | "below",
  prefer: number,
  around: Surroundings,
): Rect | null {
  const { frame, drawn, upright } = around;
  const above = side === "above";
  const at = ({ top, bottom }: Skyline, column: number) => (above ? top : bottom)[column] ?? 0;
  let best: Rect | null = null;
  let least = Infinity;
  for (let left = frame.left; left + size.width <= frame.left + frame.width; left += 8) {
    const over = columns({ left, top: 0, ...size }, own);
    const under = over.filter((column) => Number.isFinite(own.top[column]));
    if (under.length === 0) continue;
    const heights = under.map((column) => at(own, column));
    const edge = above ? Math.min(...heights) : Math.max(...heights);
    const rect = { left, top: above ? edge - AIR - size.height : edge + AIR, ...size };
    const between = (other: number, mine: number) =>
      above ? other > rect.top && other < mine - SAME : other < rect.top && other > mine + SAME;
    if (others.some((one) => under.some((column) => between(at(one, column), at(own, column)))))
      continue;
    const away = heights.reduce((sum, height) => sum + Math.abs(edge - height), 0);
    const cost =
      away / heights.length +
      0.4 * Math.abs(left + size.width / 2 - prefer) +
      120 * (1 - under.length / over.length) +
      (left < upright && upright < left + size.width ? 60 : 0);
    if (cost < least && free(rect, around) && clear(rect, drawn)) [best, least] = [rect, cost];
  }
  return best;
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
  for (const near of [steps.slice(0, 12), steps.slice(12)])
    for (const side of sides)
      for (const step of near) {
        const rect = { left: side, top: point.y - size.height / 2 + step, ...size };
        if (free(rect, around) && clear(rect, around.drawn)) return rect;
      }
  return null;
}

/** The place nearest to a point that is free, clear of all lines where there is one; null where none is free. */
export function anywhere(point: Point, size: Size, around: Surroundings): Rect | null {
  const { frame, drawn } = around;
  let best: Rect | null = null;
  let least = Infinity;
  for (let left = frame.left; left + size.width <= frame.left + frame.width; left += 8)
    for (let top = frame.top; top + size.height <= frame.top + frame.height; top += 6) {
      const rect = { left, top, ...size };
      const [dx, dy] = [left + size.width / 2 - point.x, top + size.height / 2 - point.y];
      const cost = Math.hypot(dx, dy) + (clear(rect, drawn) ? 0 : 1e4);
      if (cost < least && free(rect, around)) [best, least] = [rect, cost];
    }
  return best;
}
