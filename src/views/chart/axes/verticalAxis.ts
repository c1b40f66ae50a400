import { type ScaleContinuousNumeric, scaleLinear } from "d3-scale";
import { linearTicks, type Tick } from "../../scales/ticks.ts";
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
