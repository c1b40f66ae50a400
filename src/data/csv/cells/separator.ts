/** How the rows of a table are written. */
export interface Layout {
  /** The text, of which rows of runs of spaces have become rows of single ones. */
  readonly body: string;
  readonly delimiter: string;
  /** Where the first row begins. */
  readonly from: number;
}

/** Separators other than the comma, which may be a decimal mark, and the space, which may be in a name. */
const SURE = ["\t", ";", "|"];
const DECIMAL_COMMA = /^[+-]?\d*,\d+$/;

/** What parts the cells: what a first line `sep=;` says, as Excel writes it, or else what the first row holds. */
export function layoutOf(text: string): Layout {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const said = /^\s*"?sep=(.)"?[^\S\n\r]*(?:\r\n|\n|\r)/i.exec(body);
  if (said?.[1]) return { body, delimiter: said[1], from: said[0].length };
  const line = (/\S[^\n\r]*/.exec(body)?.[0] ?? "").slice(0, 10_000).replace(/"[^"]*"/g, '""');
  const sure = SURE.find((delimiter) => line.includes(delimiter));
  if (sure) return { body, delimiter: sure, from: 0 };
  const parts = line.trim().split(/ +/);
  const spaced =
    parts.length > 1 && (!line.includes(",") || parts.every((part) => DECIMAL_COMMA.test(part)));
  if (!spaced) return { body, delimiter: ",", from: 0 };
  return { body: body.replace(/^ +| +$/gm, "").replace(/ {2,}/g, " "), delimiter: " ", from: 0 };
}
