import { rowsOf } from "../../models/shared/points.ts";
import { readCsv } from "../csv/read.ts";
import type { Dataset } from "../dataset.ts";

/** The data set of a table that asks nothing. */
export function datasetOf(text: string): Dataset {
  const read = readCsv(text, "a.csv");
  if (read.kind !== "points") throw new Error("It asks for the columns.");
  return read.dataset;
}

/** Its points row by row, and their labels. */
export const read = (text: string) => {
  const { points, labels } = datasetOf(text);
  return { rows: rowsOf(points), labels: labels && [...labels] };
};
