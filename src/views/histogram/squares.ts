import { bin, extent, tickStep, ticks } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";

/** A value in its column: pixels from the left, and from the foot of the columns up. */
interface Cell {
  /** Index in the values given. */
  readonly index: number;
  readonly left: number;
  readonly bottom: number;
}

/** A histogram with a square a value. */
interface Squares {
  readonly cells: readonly Cell[];
  /** Side of a square, in pixels. */
  readonly side: number;
  /** Height of the tallest column. */
  readonly height: number;
  /** From values to pixels, between round values at the left and the right edge. */
  readonly scale: ScaleLinear<number, number>;
}

/** Largest and smallest squares, and the least width of a column, about. Pixels. */
const LARGEST = 28;
const SMALLEST = 5;
const COLUMN = 96;
/** The least share of 1 + |value| that an axis spans: what is closer is not worth telling apart. */
const LEAST = 1e-4;

/** Values in columns of one round range each, squares as large as fit in `width` by `height`. */
export function squaresOf(values: readonly number[], width: number, height: number): Squares {
  const [low = 0, high = 0] = extent(values);
  const spare = Math.max(0, LEAST * (1 + Math.abs(high)) - (high - low)) / 2;
  const about = Math.max(3, Math.min(16, Math.floor(width / COLUMN)));
  const { from, to, between } = roundEnds(low - spare, high + spare, about);
  const scale = scaleLinear([from, to], [0, width]);
  const columns = bin<number, number>()
    // Rounding may leave the least or the greatest just outside the round values.
    .value((index) => Math.max(from, Math.min(to, values[index] ?? Number.NaN)))
    .domain([from, to])
    .thresholds(between)([...values.keys()]);
  const room = width / columns.length;
  const tallest = Math.max(1, ...columns.map((own) => own.length));
  const across = (side: number) => Math.max(1, Math.floor((room - 4) / side));
  let side = LARGEST;
  while (side > SMALLEST && Math.ceil(tallest / across(side)) * side > height) side -= 1;
  const cells = columns.flatMap((own, i) => {
    const wide = Math.min(across(side), own.length) * side;
    const left = Math.max(0, (i + 0.5) * room - wide / 2);
    return own.map((index, place) => ({
      index,
      left: left + (place % across(side)) * side,
      bottom: Math.floor(place / across(side)) * side,
    }));
  });
  return { cells, side, height: Math.ceil(tallest / across(side)) * side, scale };
}

/** The round values just outside, and those between them. */
function roundEnds(low: number, high: number, about: number) {
  const step = tickStep(low, high, about);
  const round = ticks(low, high, about);
  const [first = low, last = high] = [round[0], round.at(-1)];
  const from = first > low ? first - step : first;
  const to = last < high ? last + step : last;
  return { from, to, between: round.filter((value) => from < value && value < to) };
}
