import type { Gapless } from "../models/contract/scene.ts";
import { hasGaps } from "../models/shared/gaps/hasGaps.ts";
import { type Points, pickedFrom } from "../models/shared/points.ts";
import { meansOf } from "../models/shared/spread.ts";
import type { Dataset } from "./dataset.ts";
import { withShown } from "./hidden.ts";
import { nameOf } from "./summary.ts";

/** The ways, in the order they are offered, and what data made so are called. */
export const gaplessWords: Readonly<Record<Gapless, string>> = {
  "complete-rows": "complete rows only",
  "column-means": "column means filled in",
  "nothing-hidden": "nothing hidden",
};

/** Why data can't be made so, after "the data"; null where they can. */
export function againstGapless({ points, hidden }: Dataset, how: Gapless): string | null {
  if (!hasGaps(points)) return "have no missing entries";
  if (how === "nothing-hidden") return hidden ? null : "have no hidden entries";
  if (how === "complete-rows")
    return completeRows(points).length > 0 ? null : "have no complete row";
  return points.columns.every((column) => column.some((x) => !Number.isNaN(x)))
    ? null
    : "have a column without an entry";
}

/** The data set made so: other points, with what is known of those that stay. */
export function gapless(dataset: Dataset, how: Gapless): Dataset {
  if (how === "nothing-hidden") return withShown(dataset);
  const { hidden: _, ...others } = dataset;
  const { points, labels, observed } = dataset;
  const source = {
    kind: "points",
    name: `${nameOf(dataset.source)}, ${gaplessWords[how]}`,
  } as const;
  if (how === "column-means") return { ...others, points: filled(points), source };
  const rows = completeRows(points);
  const of = (codes: Int16Array) => Int16Array.from(rows, (n) => codes[n] as number);
  return {
    ...others,
    points: pickedFrom(points, rows),
    labels: labels && of(labels),
    observed: observed && of(observed),
    source,
  };
}

/** The data of B in a comparison: those of A, or made so. */
export const dataOfB = (dataset: Dataset, { data }: { readonly data?: Gapless | null }): Dataset =>
  data ? gapless(dataset, data) : dataset;

/** Rows of which every entry is there. */
function completeRows({ size, columns }: Points): Uint32Array {
  const rows = new Uint32Array(size);
  let count = 0;
  for (let n = 0; n < size; n++)
    if (!columns.some((column) => Number.isNaN(column[n]))) rows[count++] = n;
  return rows.slice(0, count);
}

/** The points with the mean of its column in each gap. */
function filled(points: Points): Points {
  const means = meansOf(points);
  const columns = points.columns.map((column, d) =>
    column.map((x) => (Number.isNaN(x) ? (means[d] as number) : x)),
  );
  return { ...points, columns };
}
