import type { Dataset } from "./dataset.ts";

/**
 * What the columns of a data set are called: as its table has them, else x alone, x and y, or
 * x1 to xD.
 */
export function columnNames({
  points,
  columns,
}: Pick<Dataset, "points" | "columns">): readonly string[] {
  if (columns) return columns;
  if (points.dimensions === 1) return ["x"];
  if (points.dimensions === 2) return ["x", "y"];
  return Array.from({ length: points.dimensions }, (_, d) => `x${d + 1}`);
}
