import { at } from "../../maths/matrix.ts";
import type { Mark } from "../../models/picture.ts";
import type { Points } from "../../models/points.ts";

type Range = readonly [number, number];

/** A part of the plane in data coordinates. */
export interface Box {
  readonly x: Range;
  readonly y: Range;
}

const EMPTY: Box = { x: [-5, 5], y: [-5, 5] };
/** How far marks may widen the box of the data on each side, as a share of its width. */
const WIDEN = 0.1;

/** The box of the points, and of the 2σ ellipses as far as they do not dwarf the points. */
export function fitBox(points: Points, marks: readonly Mark[]): Box {
  const [xs, ys] = points.columns;
  const data = xs && ys ? boxOf(extent(xs), extent(ys)) : null;
  const drawn = boxOf(markExtent(marks, 0), markExtent(marks, 1));
  if (!data) return drawn ?? EMPTY;
  if (!drawn) return data;
  return { x: widened(data.x, drawn.x), y: widened(data.y, drawn.y) };
}

/** The least and greatest value, leaving out what is missing; null where nothing is left. */
function extent(values: ArrayLike<number>): Range | null {
  let least = Infinity;
  let greatest = -Infinity;
  for (let n = 0; n < values.length; n++) {
    const value = values[n] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least <= greatest ? [least, greatest] : null;
}

function markExtent(marks: readonly Mark[], axis: 0 | 1): Range | null {
  return extent(
    marks.flatMap(({ centre, covariance }) => {
      const reach = 2 * Math.sqrt(at(covariance, axis, axis));
      return [centre[axis] - reach, centre[axis] + reach];
    }),
  );
}

/** A box with some width and height, also round a single point. */
function boxOf(x: Range | null, y: Range | null): Box | null {
  if (!x || !y) return null;
  const spare = Math.max(x[1] - x[0], y[1] - y[0]) / 4 || 1;
  return { x: opened(x, spare), y: opened(y, spare) };
}

function opened([from, to]: Range, spare: number): Range {
  return to > from ? [from, to] : [from - spare, to + spare];
}

function widened([from, to]: Range, [low, high]: Range): Range {
  const most = WIDEN * (to - from);
  return [Math.min(from, Math.max(low, from - most)), Math.max(to, Math.min(high, to + most))];
}
