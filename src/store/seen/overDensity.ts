import type { PlaneBox } from "../../models/contract/scene.ts";

/** Bars of a histogram at least and at most. */
const FEWEST = 8;
const MOST = 60;
/** Of the tallest bar: what is shown above it, and below the line for what stands there. */
const ABOVE = 0.4;
const BELOW = 0.16;

/** A histogram whose bars have the area 1 in all. */
interface Histogram {
  readonly from: number;
  readonly width: number;
  readonly heights: Float64Array;
}

const known = new WeakMap<Float64Array, Histogram | null>();

/** The histogram of a column, of 3 N^⅓ bars, by half more than Rice's rule has, so that peaks stand out; a gap counts for nothing, and null is that of nothing. */
export function histogramOf(values: Float64Array): Histogram | null {
  const found = known.get(values);
  if (found !== undefined) return found;
  const made = histogram(values);
  known.set(values, made);
  return made;
}

function histogram(values: Float64Array): Histogram | null {
  let [least, greatest, size] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    size += 1;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (size === 0) return null;
  // One value alone gets a bar that rounding does not lose.
  const spare = greatest > least ? 0 : Math.max(1, Math.abs(least) / 2 ** 32);
  const from = least - spare;
  const count = Math.min(MOST, Math.max(FEWEST, Math.ceil(3 * Math.cbrt(size))));
  const width = (greatest + spare - from) / count;
  const heights = new Float64Array(count);
  for (const value of values) {
    const bar = Math.min(count - 1, Math.floor((value - from) / width));
    if (!Number.isNaN(bar)) heights[bar] = (heights[bar] as number) + 1 / (size * width);
  }
  return { from, width, heights };
}

/**
 * What is shown of a column and a density over it: all values, and up to somewhat above the
 * tallest bar of their histogram, so that it goes by the data alone.
 */
export function overDensity(values: Float64Array): (PlaneBox & { apart: true }) | null {
  const bars = histogramOf(values);
  if (!bars) return null;
  const { from, width, heights } = bars;
  const top = heights.reduce((a, b) => Math.max(a, b), 0);
  return {
    x: [from, from + width * heights.length],
    y: [-BELOW * top, (1 + ABOVE) * top],
    apart: true,
  };
}
