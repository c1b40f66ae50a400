/** Nats below the top at which lines are drawn. */
const BELOW = [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096, 16384, 65536];

/** The top of values on a grid; null where none is finite. */
export function topOf(values: Float64Array): { readonly value: number; readonly n: number } | null {
  let [top, at] = [Number.NEGATIVE_INFINITY, -1];
  for (const [n, value] of values.entries())
    if (Number.isFinite(value) && value > top) [top, at] = [value, n];
  return at < 0 ? null : { value: top, n: at };
}

/** Lines at doubled distances below a top, as far down as the values go. */
export function levelsBelow(top: number, values: Float64Array): readonly number[] {
  let least = top;
  for (const value of values) if (Number.isFinite(value) && value < least) least = value;
  return BELOW.map((below) => top - below).filter((level) => level > least);
}
