import type { Answers } from "../../engine/thread/protocol.ts";
import { columnNames } from "../columnNames.ts";
import type { Dataset } from "../dataset.ts";
import { toCsv } from "./write.ts";

/**
 * The points as CSV with E[x_mis | x_obs] in each gap, and beside the columns that have gaps one of
 * its standard deviation, "name.sd": empty where the entry was there.
 */
export function filledToCsv(
  dataset: Dataset,
  { rows, columns, means, deviations }: Answers["imputed"],
): string {
  const { points } = dataset;
  const filled = points.columns.map((column) => column.slice());
  const spreads = points.columns.map((column) => new Float64Array(column.length).fill(Number.NaN));
  rows.forEach((n, i) => {
    const d = columns[i] as number;
    (filled[d] as Float64Array)[n] = means[i] as number;
    (spreads[d] as Float64Array)[n] = deviations[i] as number;
  });
  const gapped = points.columns.flatMap((column, d) => (column.includes(Number.NaN) ? [d] : []));
  const names = columnNames(dataset);
  return toCsv({
    ...dataset,
    points: {
      ...points,
      dimensions: names.length + gapped.length,
      columns: [...filled, ...gapped.map((d) => spreads[d] as Float64Array)],
    },
    columns: [...names, ...gapped.map((d) => `${names[d]}.sd`)],
  });
}
