import { fixed, LARGE, magnitude, nats, powerOfTen } from "./format.ts";

/** What numbers that add up are counted in: 10^−decimals · 10^exponent. */
export interface Unit {
  readonly decimals: number;
  /** The power of ten written behind them; 0 for none. */
  readonly exponent: number;
}

/** Below this, numbers share a power of ten. */
const SMALL = 1e-4;

/** The unit that `nats` would write a number of this size in. */
export function unitOf(size: number): Unit {
  if (size > 0 && size < SMALL) return { decimals: 2, exponent: Math.max(-300, magnitude(size)) };
  if (size >= LARGE) return { decimals: 1, exponent: magnitude(size) };
  return { decimals: size > 0 ? Math.max(2, 1 - magnitude(size)) : 2, exponent: 0 };
}

/** The nearest whole number of units, a half away from 0. */
export function unitsIn(value: number, unit: Unit): number {
  return Math.sign(value) * Math.round(Math.abs(scaled(value, unit))) + 0;
}

const scaled = (value: number, { decimals, exponent }: Unit): number =>
  (value / 10 ** exponent) * 10 ** decimals;

/** So many units as a text. */
export function written(units: number, { decimals, exponent }: Unit): string {
  if (units === 0) return "0";
  const digits = fixed(units / 10 ** decimals, decimals);
  return exponent === 0 ? digits : `${digits} × ${powerOfTen(exponent)}`;
}

/** Parts with fewer units than this have digits of their own. */
const FEW = 9.95;

/**
 * Units for each part that come to `sum`: the nearest, but where those miss it, some of the parts
 * closest to the middle between two are taken the other way, those of few units last.
 */
export function shared(parts: readonly number[], sum: number, unit: Unit): number[] {
  const shares = parts.map((part) => unitsIn(part, unit));
  const missing = sum - shares.reduce((total, share) => total + share, 0);
  const way = Math.sign(missing);
  const each = Math.floor(Math.abs(missing) / Math.max(1, parts.length));
  const rest = Math.abs(missing) - each * parts.length;
  const room = (i: number) => way * (scaled(parts[i] ?? 0, unit) - (shares[i] ?? 0));
  const few = (i: number) => Number(Math.abs(scaled(parts[i] ?? 0, unit)) < FEW);
  const order = parts.map((_, i) => i).sort((i, j) => few(i) - few(j) || room(j) - room(i));
  for (const [rank, i] of order.entries())
    shares[i] = (shares[i] ?? 0) + way * (each + (rank < rest ? 1 : 0)) + 0;
  return shares;
}

/** So many units, or in digits of its own where the number is too small for the unit and rounds to it. */
export function finer(
  value: number,
  units: number,
  unit: Unit,
  own: (value: number) => string = nats,
): string {
  const few = Math.abs(scaled(value, unit)) < FEW;
  // Its own digits must not round to other units.
  return few && units === unitsIn(Number(value.toPrecision(2)), unit)
    ? own(value)
    : written(units, unit);
}

/** Parts of `sum` as texts that add up as shown. */
export function partsOf(
  values: readonly number[],
  sum: number,
  unit: Unit,
  own?: (value: number) => string,
): string[] {
  const units = shared(values, unitsIn(sum, unit), unit);
  return values.map((value, i) => finer(value, units[i] ?? 0, unit, own));
}
