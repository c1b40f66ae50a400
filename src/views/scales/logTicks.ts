import { scaleLog } from "d3-scale";
import { fixed, magnitude, powerOfTen } from "../../maths/format.ts";
import type { Domain, Tick } from "./ticks.ts";

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
