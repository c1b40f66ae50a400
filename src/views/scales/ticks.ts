import { tickStep } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { fixed, LARGE, magnitude, powerOfTen, scientific } from "../../maths/format.ts";

/** A value of an axis with its text. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

type Domain = readonly [low: number, high: number];

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

/** Powers of ten as far apart as about so many are; over few of them 2 and 5 times each too. */
export function logTicks([low, high]: Domain, about: number): readonly Tick[] {
  const decades = Math.log10(high) - Math.log10(low);
  const step = Math.max(1, Math.ceil(decades / Math.max(1, about)));
  const digits = decades < 2 && about > 2 ? [1, 2, 5] : [1];
  return scaleLog([low, high], [0, 1])
    .ticks(decades + 1)
    .map((at) => {
      const power = magnitude(at);
      return { at, power, digit: Math.round(at / 10 ** power) };
    })
    .filter(({ power, digit }) => power % step === 0 && digits.includes(digit))
    .map(({ at, power, digit }) => ({ at, text: ofPower(digit, power) }));
}

function ofPower(digit: number, power: number): string {
  if (power >= -3 && power <= 4) return fixed(digit * 10 ** power, Math.max(0, -power));
  return digit === 1 ? powerOfTen(power) : `${digit} × ${powerOfTen(power)}`;
}
