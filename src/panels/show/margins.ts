/**
 * By how much each row leads: values[k] − the greatest of the others, place by place, of a table
 * of `rows` rows of `size`. A row's is above 0 where it is the argmax; of one row, +∞ everywhere.
 */
export function marginsOf(table: Float64Array, rows: number): readonly Float64Array[] {
  const size = table.length / rows;
  const margins = Array.from({ length: rows }, () => new Float64Array(size));
  for (let n = 0; n < size; n++) {
    let first = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    let leader = 0;
    for (let k = 0; k < rows; k++) {
      const value = table[k * size + n] as number;
      if (value > first) {
        second = first;
        first = value;
        leader = k;
      } else if (value > second) second = value;
    }
    for (let k = 0; k < rows; k++)
      (margins[k] as Float64Array)[n] =
        (table[k * size + n] as number) - (k === leader ? second : first);
  }
  return margins;
}
