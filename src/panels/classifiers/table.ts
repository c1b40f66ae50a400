import type { Classifier } from "../../classifiers/contract.ts";
import { type Grid, placesOf } from "../../models/shared/grid.ts";

/** A classifier's scores at the places of a grid, row k after row k. */
export function tableOver({ classes, scores }: Classifier, grid: Grid): Float64Array {
  const { size, columns } = placesOf(grid);
  const table = new Float64Array(classes * size);
  const values = new Float64Array(classes);
  for (let n = 0; n < size; n++) {
    scores(columns, n, values);
    for (let k = 0; k < classes; k++) table[k * size + n] = values[k] as number;
  }
  return table;
}
