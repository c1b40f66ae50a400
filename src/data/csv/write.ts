import type { Dataset } from "../dataset.ts";

/** The points as CSV with a line of names, numbers in full precision; labels, by their names, where there are any. */
export function toCsv({ points, labels, classes }: Dataset): string {
  const [xs = new Float64Array(), ys = new Float64Array()] = points.columns;
  const nameOf = (code: number): string => (code < 0 ? "" : quoted(classes?.[code] ?? `${code}`));
  const lines = [labels ? "x,y,label" : "x,y"];
  for (let n = 0; n < points.size; n++)
    lines.push(`${xs[n]},${ys[n]}${labels ? `,${nameOf(labels[n] ?? -1)}` : ""}`);
  return `${lines.join("\n")}\n`;
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
