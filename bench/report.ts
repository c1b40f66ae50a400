/** Tables for people, and one JSON line a figure for machines. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The value that a share of `values` lies at or below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * `times` over `base` round by round: median, least and greatest; and the shortest time over
 * the shortest, which other programs on the machine disturb least.
 */
export function ratios(times: readonly number[], base: readonly number[]) {
  const each = times.map((time, i) => time / (base[i] ?? Number.NaN));
  const best = Math.min(...times) / Math.min(...base);
  return { median: median(each), min: Math.min(...each), max: Math.max(...each), best };
}

export const short = (value: number): string => String(Number(value.toPrecision(3)));

export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => [...(row[i] ?? "")].length)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
  console.log(`\n${title}`);
  for (const row of all) console.log(`  ${line(row).join("  ")}`);
}

/** One figure as a JSON line, with its aim where it has one. */
export function figure(name: string, values: object): void {
  console.log(JSON.stringify({ figure: name, ...values }));
}
