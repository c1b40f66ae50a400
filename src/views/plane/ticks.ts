import { range, tickStep } from "d3-array";
import { fixed, magnitude, scientific } from "../format.ts";
import type { Scale } from "./scale.ts";

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
export function ticksOf(scale: Scale): Ticks {
  const [a, b] = scale.domain;
  const [p, q] = scale.range;
  const pixels = Math.abs(q - p) / Math.abs(b - a);
  const step = tickStep(0, 10 * (LINE / pixels), 10);
  const every = step * pixels < NUMERAL ? 2 : 1;
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const counts = range(Math.ceil(low / step), Math.floor(high / step) + 1);
  return {
    lines: counts.map((i) => i * step),
    numerals: counts
      .filter((i) => i % every === 0)
      .map((i) => ({ value: i * step, text: numeral(i * step, step * every) })),
  };
}

/** A multiple of `step` with the digits that tell it from the next. */
function numeral(value: number, step: number): string {
  if (value === 0) return "0";
  const finest = magnitude(step);
  const plain = finest >= -5 && Math.abs(value) < 1e10;
  return plain
    ? fixed(value, Math.max(0, -finest))
    : scientific(value, Math.max(0, magnitude(value) - finest));
}
