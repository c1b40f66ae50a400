import type { Dataset } from "../dataset.ts";

/** The points as CSV with a line of names, numbers in full precision; labels where there are any. */
export function toCsv({ points, labels }: Dataset): string {
  const [xs = new Float64Array(), ys = new Float64Array()] = points.columns;
  const lines = [labels ? "x,y,label" : "x,y"];
  for (let n = 0; n < points.size; n++) {
    const label = labels?.[n] ?? -1;
    lines.push(`${xs[n]},${ys[n]}${labels ? `,${label < 0 ? "" : label}` : ""}`);
  }
  return `${lines.join("\n")}\n`;
}
