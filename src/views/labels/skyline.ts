/** What is drawn, as high and as low as it goes column by column, so that words can keep clear of it. */
import type { Point, Rect } from "./rect.ts";

/** What is drawn as one, a line or an area: its highest and lowest in each column of a few pixels. */
export interface Skyline {
  readonly top: Float64Array;
  readonly bottom: Float64Array;
}

const COLUMN = 4;

/** Joins lines, each a list of points from left to right, with all between them. */
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

/** The first and the last of the columns that a rectangle is over; the last is before the first where there is none. */
export function columns({ left, width }: Rect, { top }: Skyline): readonly [number, number] {
  const first = Math.max(0, Math.floor(left / COLUMN));
  return [first, Math.min(top.length - 1, Math.floor((left + width) / COLUMN))];
}

/** Whether nothing drawn runs through the rectangle. */
export function clear(rect: Rect, drawn: readonly Skyline[]): boolean {
  const [above, below] = [rect.top - 3, rect.top + rect.height + 3];
  return drawn.every((one) => {
    const [first, last] = columns(rect, one);
    for (let column = first; column <= last; column++) {
      const bottom = one.bottom[column] as number;
      if (bottom >= above && (one.top[column] as number) <= below) return false;
    }
    return true;
  });
}
