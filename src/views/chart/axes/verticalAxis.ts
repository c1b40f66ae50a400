import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import { linearTicks, logTicks, type Tick } from "../../scales/ticks.ts";
import type { Names } from "../words/names.ts";
import type { Range } from "./range.ts";

/** What the vertical axis measures of values in nats, up being more. */
export interface VerticalAxis {
  readonly title: string;
  /** What stands on the axis for a value; null where it is not shown. */
  measure(nats: number): number | null;
  /** That in the units that the axis is even in. */
  units(nats: number): number | null;
  /** From what is measured to pixels, `range` being in units. */
  scale(range: Range, bottom: number, top: number): ScaleContinuousNumeric<number, number>;
  ticks(range: Range, about: number): readonly Tick[];
  /** Units of the least height worth looking at, near a value in nats; more before the first M-step. */
  least(near: number, moved: boolean): number;
}

/** The values themselves. */
export const inNats: VerticalAxis = {
  title: "nats",
  measure: (nats) => nats,
  units: (nats) => nats,
  scale: ({ low, high }, bottom, top) => scaleLinear([low, high], [bottom, top]),
  ticks: ({ low, high }, about) => linearTicks([low, high], about),
  least: (near, moved) => (moved ? 1e-6 : 0.04) * (1 + Math.abs(near)),
};

/** Of ℓ*, how close is only rounding. */
const ROUNDING = 1e-12;
/** The greatest power of ten that is a number. */
const GREATEST = 308;

/** The distance to ℓ*, by its powers of ten. What is within rounding of ℓ*, or past it, is not shown. */
export function distanceTo(limit: number, settled: boolean, { ell, top }: Names): VerticalAxis {
  const least = ROUNDING * (1 + Math.abs(limit));
  const measure = (nats: number) => (limit - nats > least ? limit - nats : null);
  const domain = ({ low, high }: Range) =>
    [10 ** Math.min(low, GREATEST), 10 ** Math.min(high, GREATEST)] as const;
  return {
    title: `${top} − ${ell.length > 1 ? `(${ell})` : ell} (nats, log)${settled ? "" : `; ${top} itself still rose`}`,
    measure,
    units(nats) {
      const distance = measure(nats);
      return distance === null ? null : Math.log10(distance);
    },
    scale: (range, bottom, top) => scaleLog(domain(range), [bottom, top]),
    ticks: (range, about) => logTicks(domain(range), about),
    least: () => 1,
  };
}
