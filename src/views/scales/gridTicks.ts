import { tickStep } from "d3-array";
import { scaleLinear } from "d3-scale";
import { count, fixed, magnitude, powerOfTen, scientific } from "../../maths/format.ts";
import type { Scale } from "./scale.ts";
import type { Tick } from "./ticks.ts";

/** The grid of one axis. */
export interface GridTicks {
  /** Every grid line. */
  readonly lines: readonly number[];
  /** The lines with a numeral. */
  readonly numerals: readonly Tick[];
  /** What every numeral is to be multiplied by and added to, as "× 10⁻⁶ + 1.25"; "" for nothing. */
  readonly note: string;
}

/** Pixels a grid line and a numeral take at least, about. */
const LINE = 60;
const NUMERAL = 64;
/** The most digits and decimals of a numeral: with more the axis says once what all have in common. */
const DIGITS = 6;
const DECIMALS = 5;
/** From here on what is added is written with a power of ten. */
const THREES = 1e15;
/** Tells numbers that follow one another apart. */
const LEAST = 2 ** -51;

/**
 * Ticks over the domain of `scale`, at round values, numerals as far apart as they need. Far from 0
 * they count from a round value nearby, and very large or small ones in a power of ten.
 */
export function gridTicks({ domain: [a, b], slope }: Scale): GridTicks {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const pixels = Math.abs(slope);
  const furthest = Math.max(Math.abs(low), Math.abs(high));
  const about = (high - low) / Math.max(LINE / pixels, LEAST * furthest);
  const step = tickStep(0, high - low, about);
  const every = step * pixels < NUMERAL ? 2 : 1;
  const finest = magnitude(step * every);
  const unit = magnitude(high - low) + 1;
  const long = Math.max(0, magnitude(furthest)) + 1 + Math.max(0, -finest) > DIGITS;
  const base = long && unit <= magnitude(furthest) ? baseOf(low, high, 10 ** unit) : 0;
  const lines = scaleLinear([low - base, high - base], [0, 1]).ticks(about);
  const top = magnitude(Math.max(...lines.map(Math.abs)));
  const power = long && (top >= DIGITS || finest < -DECIMALS) ? top : 0;
  const decimals = Math.max(0, power - finest);
  const text = (from: number) => (from === 0 ? "0" : fixed(from / 10 ** power, decimals));
  return {
    lines: lines.map((from) => base + from),
    numerals: lines
      .filter((from) => Math.round(from / step) % every === 0)
      .map((from) => ({ at: base + from, text: text(from) })),
    note: noteOf(power, base, unit),
  };
}

/** The multiple of `unit` next to [low, high] on the side of 0. */
function baseOf(low: number, high: number, unit: number): number {
  return unit * (low > 0 ? Math.floor(low / unit) : Math.ceil(high / unit));
}

/** `base` has digits down to the power of ten `unit`. */
function noteOf(power: number, base: number, unit: number): string {
  const times = power === 0 ? "" : `× ${powerOfTen(power)}`;
  if (base === 0) return times;
  const size = Math.abs(base);
  const sign = base < 0 ? "−" : "+";
  return times ? `${times} ${sign} ${written(size, unit)}` : `${sign}${written(size, unit)}`;
}

function written(size: number, unit: number): string {
  if (size >= THREES) return scientific(size, Math.min(15, Math.max(0, magnitude(size) - unit)));
  return unit >= 0 ? count(size) : fixed(size, -unit);
}
