import { at } from "../../../maths/linear/matrix.ts";
import type { Mark } from "../../../models/contract/picture.ts";
import type { Points } from "../../../models/shared/points.ts";

/** From the least to the greatest. */
export type Range = readonly [number, number];

/** A part of the plane in data coordinates. */
export interface Box {
  readonly x: Range;
  readonly y: Range;
  /** Whether its axes are each to a scale of its own, whatever they extend over. */
  readonly apart?: boolean;
}

const EMPTY: Box = { x: [-5, 5], y: [-5, 5] };
/** Beyond this a mark is no help in finding what to show, and its square no number. */
const BEYOND = 1e150;
/** The least extent that can be drawn, and that as a share of the numbers it lies among. */
const THINNEST = 1e-280;
const LEAST = 2 ** -50;
/** The width shown round a single value, as a share of it, where 1 would be lost in rounding. */
const SPARE = 2 ** -32;
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
  const ends = marks.flatMap(({ centre, covariance }) => {
    const reach = 2 * Math.sqrt(at(covariance, axis, axis));
    return [centre[axis] - reach, centre[axis] + reach];
  });
  return extent(ends.filter((end) => Math.abs(end) < BEYOND));
}

/** A box with some width and height, also round a single point. */
function boxOf(x: Range | null, y: Range | null): Box | null {
  if (!x || !y) return null;
  const spare = Math.max(x[1] - x[0], y[1] - y[0]) / 4 || 1;
  return { x: opened(x, spare), y: opened(y, spare) };
}

function opened([from, to]: Range, spare: number): Range {
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (to - from > Math.max(THINNEST, LEAST * size)) return [from, to];
  const enough = Math.max(spare, THINNEST, SPARE * size);
  return [from - enough, to + enough];
}

function widened([from, to]: Range, [low, high]: Range): Range {
  const most = WIDEN * (to - from);
  return [Math.min(from, Math.max(low, from - most)), Math.max(to, Math.min(high, to + most))];
}
