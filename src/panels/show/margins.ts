/**
 * By how much each row leads: values[k] − the greatest of the others, place by place, of a table
 * of `rows` rows of `size`. A row's is above 0 where it is the argmax; of one row, +∞ everywhere.
 */
export function marginsOf(table: Float64Array, rows: number): readonly Float64Array[] {
  const size = table.length / rows;
  const margins = Array.from({ length: rows }, () => new Float64Array(size));
  for (let n = 0; n < size; n++) {
    let [first, second, leader] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
    for (let k = 0; k < rows; k++) {
      const value = table[k * size + n] as number;
      if (value > first) [first, second, leader] = [value, first, k];
      else if (value > second) second = value;
    }
    for (const [k, margin] of margins.entries())
      margin[n] = (table[k * size + n] as number) - (k === leader ? second : first);
  }
  return margins;
}
