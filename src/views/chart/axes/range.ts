import { extent } from "d3-array";

/** A stretch of the vertical axis, in the units of the axis. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The values of the lines at one frame, in the units of the axis. */
export type Values = readonly number[];

/** Early frames are left out of the range where they make it so many times as tall. */
const DWARFS = 4;
/** At most this part of the frames in view is left out and no more than this number. */
const PART = 0.25;
const MOST = 6;
/** θ₀ and its E-step, that may always be left out. */
const START = 2;

export function rangeOf(values: readonly Values[]): Range | null {
  const [low, high] = extent(values.flat());
  return low === undefined || high === undefined ? null : { low, high };
}

/**
 * How many of the first frames in view the range leaves out, since the jump after them dwarfs
 * the rest. Those from `keep` on stay. `least` is the least height worth looking at.
 */
export function dwarfing(values: readonly Values[], keep: number, least: number): number {
  const heights = heightsFrom(values);
  const part = Math.max(START, Math.min(MOST, Math.floor(PART * values.length)));
  const most = Math.min(keep, part);
  let left = 0;
  for (let next = 1; next <= most; next++) {
    const rest = heights[next] ?? 0;
    if (rest >= least && (heights[left] ?? 0) > DWARFS * rest) left = next;
  }
  return left;
}

/** Height of the range of all frames from each one on. */
function heightsFrom(values: readonly Values[]): number[] {
  let low = Infinity;
  let high = -Infinity;
  const heights: number[] = [];
  for (const of of values.toReversed()) {
    low = Math.min(low, ...of);
    high = Math.max(high, ...of);
    heights.push(high >= low ? high - low : 0);
  }
  return heights.reverse();
}

/** `range` opened up to take in `other`, by half its height at most either way. */
export function towards(range: Range, other: Range | null): Range {
  if (!other) return range;
  const reach = (range.high - range.low) / 2;
  return {
    low: Math.min(range.low, Math.max(other.low, range.low - reach)),
    high: Math.max(range.high, Math.min(other.high, range.high + reach)),
  };
}

/** `range` with air around it, and no less than `least` tall. */
export function padded({ low, high }: Range, least: number, share = 0.58): Range {
  const middle = (low + high) / 2;
  const half = Math.max(high - low, least) * share;
  return { low: middle - half, high: middle + half };
}
