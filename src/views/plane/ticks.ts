import { range, tickStep } from "d3-array";
import type { ScaleLinear } from "d3-scale";
import { tickFormat } from "d3-scale";

/** The grid of one axis. */
export interface Ticks {
  /** Every grid line. */
  readonly lines: readonly number[];
  /** The lines with a numeral. */
  readonly numerals: readonly { readonly value: number; readonly text: string }[];
}

/** Pixels a grid line and a numeral take at least, about. */
const LINE = 60;
const NUMERAL = 64;

/** Ticks over the domain of `scale`, at round values, numerals as far apart as they need. */
export function ticksOf(scale: ScaleLinear<number, number>): Ticks {
  const [a = 0, b = 1] = scale.domain();
  const [p = 0, q = 1] = scale.range();
  const pixels = Math.abs(q - p) / Math.abs(b - a);
  const step = tickStep(0, 10 * (LINE / pixels), 10);
  const every = step * pixels < NUMERAL ? 2 : 1;
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const format = tickFormat(low, high, Math.max(1, (high - low) / (step * every)));
  const counts = range(Math.ceil(low / step), Math.floor(high / step) + 1);
  return {
    lines: counts.map((i) => i * step),
    numerals: counts
      .filter((i) => i % every === 0)
      .map((i) => ({ value: i * step, text: format(i === 0 ? 0 : i * step) })),
  };
}
