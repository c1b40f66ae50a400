/** What a number has to be, for a field of a panel and for one of a file. */
export interface Bounds {
  readonly whole?: true;
  readonly above?: number;
  readonly least?: number;
  readonly most?: number;
}

/** `value`, where it is within bounds. Throws Error with a sentence about `name` where it is not. */
export function within(name: string, value: number, bounds: Bounds): number {
  const wanted = missed(value, bounds);
  if (wanted !== null) throw new Error(`${name} is ${wanted}.`);
  return value;
}

/** What `value` should be and is not, as "a whole number from 1 to 50"; null where it is within. */
export function missed(
  value: unknown,
  { whole, above = -Infinity, least = -Infinity, most = Infinity }: Bounds,
): string | null {
  const fits = whole ? Number.isSafeInteger(value) : Number.isFinite(value);
  const number = value as number;
  if (fits && number > above && number >= least && number <= most) return null;
  if (!whole && !Number.isFinite(value)) return "a finite number";
  const to = most === Infinity ? " up" : ` to ${most}`;
  const range = above === -Infinity ? ` from ${least}${to}` : ` above ${above}`;
  const end = above === -Infinity || most === Infinity ? "" : ` and at most ${most}`;
  return `a ${whole ? "whole number" : "number"}${range}${end}`;
}
