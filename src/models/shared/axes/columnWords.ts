/** What column d is called where θ is told number by number. */
export const axisOf = (columns: readonly string[], d: number): string =>
  columns[d] ?? `column ${d + 1}`;

/** An entry of a covariance by its two columns: "xy", or "length and width". */
export function axesOf(columns: readonly string[], i: number, j: number): string {
  const [a, b] = [axisOf(columns, i), axisOf(columns, j)];
  return a.length === 1 && b.length === 1 ? a + b : `${a} and ${b}`;
}
