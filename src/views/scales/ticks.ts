import { tickStep } from "d3-array";
import { scaleLinear } from "d3-scale";
import { fixed, LARGE, magnitude, scientific } from "../../maths/format.ts";

/** A value of an axis with its text. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

export type Domain = readonly [low: number, high: number];

/** About so many round values, with the decimals that tell them apart. */
export function linearTicks([low, high]: Domain, about: number): readonly Tick[] {
  const finest = magnitude(tickStep(low, high, about));
  const furthest = Math.max(Math.abs(low), Math.abs(high));
  const text = (at: number) =>
    furthest < LARGE || at === 0
      ? fixed(at, Math.max(0, -finest))
      : scientific(at, Math.max(0, magnitude(at) - finest));
  return scaleLinear([low, high], [0, 1])
    .ticks(about)
    .map((at) => ({ at, text: text(at) }));
}

/** Whole values, about so many. */
export function wholeTicks([from, to]: Domain, about: number): readonly number[] {
  const most = Math.max(1, Math.min(about, to - from));
  return scaleLinear([from, to], [0, 1]).ticks(most).filter(Number.isInteger);
}
