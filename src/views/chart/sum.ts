import { fixed, magnitude, powerOfTen } from "../format.ts";

/** Two terms and their sum, as texts that add up as shown. */
export interface ShownSum {
  readonly terms: readonly [string, string];
  readonly sum: string;
  /** Sign of the sum as shown: −1, 0 or 1. */
  readonly direction: number;
}

/** Below this the terms share a power of ten. */
const SMALL = 1e-4;
/** Decimals past those of the larger term that a smaller one may ask for. */
const FINER = 2;

/**
 * Writes a + b = sum with signs, to one precision: two decimals, more where a term would
 * lose its first two digits. The sum is taken of the rounded terms.
 */
export function shownSum(a: number, b: number): ShownSum {
  const sizes = [a, b, a + b].map(Math.abs).filter((size) => size > 0);
  const large = Math.max(...sizes, 0);
  const exponent = large > 0 && large < SMALL ? magnitude(large) : 0;
  const scale = 10 ** exponent;
  const decimals = exponent === 0 ? precision(large, Math.min(...sizes, large)) : 2;
  const unit = 10 ** decimals;
  const units = [a, b].map((term) => Math.round((term / scale) * unit));
  const [first = 0, second = 0] = units;
  const write = (count: number) => withSign(count / unit, decimals, exponent);
  return {
    terms: [write(first), write(second)],
    sum: write(first + second),
    direction: Math.sign(first + second),
  };
}

function precision(large: number, small: number): number {
  const wanted = (size: number) => (size > 0 ? Math.max(2, 1 - magnitude(size)) : 2);
  return Math.min(wanted(small), wanted(large) + FINER);
}

function withSign(value: number, decimals: number, exponent: number): string {
  if (value === 0) return "0";
  const digits = fixed(value, decimals);
  const power = exponent === 0 ? "" : ` × ${powerOfTen(exponent)}`;
  return `${value > 0 ? "+" : ""}${digits}${power}`;
}
