import { entry } from "../../../maths/linear/matrix.ts";
import { type Points, pointAt } from "../points.ts";
import { meansOf } from "../spread.ts";
import { hasGaps } from "./hasGaps.ts";

/** A point with the mean of its column where an entry is missing: good enough to start from. */
export function filledAt(points: Points, n: number): number[] {
  const means = meansOf(points);
  return pointAt(points, n).map((x, d) => (Number.isNaN(x) ? entry(means, d) : x));
}

/** All points so; those themselves where nothing is missing. */
export function filled(points: Points): Points {
  if (!hasGaps(points)) return points;
  const means = meansOf(points);
  const columns = points.columns.map((column, d) =>
    column.map((x) => (Number.isNaN(x) ? entry(means, d) : x)),
  );
  return { ...points, columns };
}
