import { magnitude } from "../../../maths/format.ts";
import { type Unit, unitOf, unitsIn, written } from "../../../maths/sums.ts";

/** Two terms and their sum, as texts that add up as shown. */
interface ShownSum {
  readonly terms: readonly [string, string];
  readonly sum: string;
}

/** Decimals past those of the larger term that a smaller one may ask for. */
const FINER = 2;

/** Writes a + b = sum with signs, in one unit. The sum is taken of the rounded terms. */
export function shownSum(a: number, b: number, unit = unitOfRises(a, b)): ShownSum {
  const [first, second] = [unitsIn(a, unit), unitsIn(b, unit)];
  return {
    terms: [withSign(first, unit), withSign(second, unit)],
    sum: withSign(first + second, unit),
  };
}

/** The unit that two rises and their sum are told in: two decimals, more where one would lose its first two digits. */
export function unitOfRises(a: number, b: number): Unit {
  const sizes = [a, b, a + b].map(Math.abs).filter((size) => size > 0);
  const large = Math.max(...sizes, 0);
  const unit = unitOf(large);
  if (unit.exponent !== 0) return unit;
  const wanted = (size: number) => (size > 0 ? Math.max(2, 1 - magnitude(size)) : 2);
  const decimals = Math.min(wanted(Math.min(...sizes, large)), unit.decimals + FINER);
  return { ...unit, decimals };
}

export function withSign(units: number, unit: Unit): string {
  return `${units > 0 ? "+" : ""}${written(units, unit)}`;
}
