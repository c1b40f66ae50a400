import type { Points } from "./points.ts";

interface Axes {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

const known = new WeakMap<Points, Axes>();

/** Of each axis the mean and standard deviation (population) of the entries that are there, in two passes; 0 where none is. */
function axesOf(points: Points): Axes {
  const before = known.get(points);
  if (before) return before;
  const axes = points.columns.map(meanAndDeviation);
  const found = { means: axes.map(([mean]) => mean), deviations: axes.map(([, sd]) => sd) };
  known.set(points, found);
  return found;
}

function meanAndDeviation(column: Float64Array): readonly [mean: number, deviation: number] {
  const xs = column.filter((x) => !Number.isNaN(x));
  const first = xs[0] ?? 0;
  const mean = first + xs.reduce((sum, x) => sum + (x - first), 0) / (xs.length || 1);
  return [mean, Math.sqrt(xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (xs.length || 1))];
}

/** Standard deviation (population) of the entries of each axis that are not missing. */
export const spreadOf = (points: Points): readonly number[] => axesOf(points).deviations;

/** Their mean. */
export const meansOf = (points: Points): readonly number[] => axesOf(points).means;
