import type { Points } from "../models/shared/points.ts";

/** Points with each column at mean 0 and (population) standard deviation 1; gaps stay gaps. */
export function standardised(points: Points): Points {
  const columns = points.columns.map((column) => {
    const { mean, sd } = momentsOf(column);
    return column.map((x) => (x - mean) / (sd || 1));
  });
  return { ...points, columns };
}

/** Mean and (population) standard deviation of the numbers that are there; NaN of none. */
function momentsOf(column: ArrayLike<number> & Iterable<number>) {
  let count = 0;
  let sum = 0;
  for (const x of column)
    if (!Number.isNaN(x)) {
      count += 1;
      sum += x;
    }
  const mean = sum / count;
  let squares = 0;
  for (const x of column) if (!Number.isNaN(x)) squares += (x - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / count) };
}
