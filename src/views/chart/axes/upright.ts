import { ticks as niceTicks, tickStep } from "d3-array";
import { fixed, LARGE, magnitude, powerOfTen, scientific } from "../../../maths/format.ts";
import type { Names } from "../words/names.ts";
import type { Range } from "./range.ts";

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** What the vertical axis measures: values in nats to the units it is even in, up being more. */
export interface Upright {
  readonly title: string;
  /** null where the value is not shown. */
  units(value: number): number | null;
  ticks(range: Range, about: number): readonly Tick[];
  /** Units of the least height worth looking at, near a value in nats; more before the first M-step. */
  least(near: number, moved: boolean): number;
}

/** Nats. */
export const plain: Upright = {
  title: "nats",
  units: (value) => value,
  least: (near, moved) => (moved ? 1e-6 : 0.04) * (1 + Math.abs(near)),
  ticks({ low, high }, about) {
    const finest = magnitude(tickStep(low, high, about));
    const furthest = Math.max(Math.abs(low), Math.abs(high));
    const text = (at: number) =>
      furthest < LARGE || at === 0
        ? fixed(at, Math.max(0, -finest))
        : scientific(at, Math.max(0, magnitude(at) - finest));
    return niceTicks(low, high, about).map((at) => ({ at, text: text(at) }));
  },
};

/** Of ℓ*, how close is only rounding. */
const ROUNDING = 1e-12;

/** Powers of ten of the distance to ℓ*. What is within rounding of ℓ*, or past it, is not shown. */
export function distanceTo(limit: number, settled: boolean, { ell, top }: Names): Upright {
  const least = ROUNDING * (1 + Math.abs(limit));
  return {
    title: `${top} − ${ell.length > 1 ? `(${ell})` : ell} (nats, log)${settled ? "" : `; ${top} itself still rose`}`,
    units: (value) => (limit - value > least ? Math.log10(limit - value) : null),
    least: () => 1,
    ticks: logTicks,
  };
}

function logTicks({ low, high }: Range, about: number): readonly Tick[] {
  const decades = high - low;
  const step = Math.max(1, Math.ceil(decades / Math.max(1, about)));
  const digits = decades < 2 && about > 2 ? [1, 2, 5] : [1];
  const first = Math.floor(low / step) * step;
  const ticks: Tick[] = [];
  for (let power = first; power <= high; power += step)
    for (const digit of digits)
      ticks.push({ at: power + Math.log10(digit), text: decimal(digit, power) });
  return ticks.filter(({ at }) => at >= low && at <= high);
}

function decimal(digit: number, power: number): string {
  if (power >= -3 && power <= 4) return fixed(digit * 10 ** power, Math.max(0, -power));
  return digit === 1 ? powerOfTen(power) : `${digit} × ${powerOfTen(power)}`;
}
