/** Nats below the top at which lines are drawn. */
const BELOW = [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096, 16384, 65536];

/** The highest of values on a grid of nx across, and where it is in cells, both between them by the parabola through its neighbours; null where none is finite. */
export function topOf(values: Float64Array, nx: number) {
  let [value, at] = [Number.NEGATIVE_INFINITY, -1];
  for (const [n, each] of values.entries())
    if (Number.isFinite(each) && each > value) [value, at] = [each, n];
  if (at < 0) return null;
  const [i, j] = [at % nx, Math.floor(at / nx)];
  let top = value;
  const between = (step: number, inside: boolean): number => {
    const [before = Number.NaN, after = Number.NaN] = [values[at - step], values[at + step]];
    const shift = (0.5 * (before - after)) / (before - 2 * value + after);
    if (!inside || !(Math.abs(shift) <= 0.5)) return 0;
    top += (shift * (after - before)) / 4;
    return shift;
  };
  const cell = [i + between(1, i > 0 && i < nx - 1), j + between(nx, true)] as const;
  return { value: top, cell };
}

/** Lines at doubled distances below a top, as far down as the values go. */
export function levelsBelow(top: number, values: Float64Array): readonly number[] {
  let least = top;
  for (const value of values) if (Number.isFinite(value) && value < least) least = value;
  return BELOW.map((below) => top - below).filter((level) => level > least);
}
