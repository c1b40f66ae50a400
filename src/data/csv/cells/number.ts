/** What stands between the whole part of a number and its fraction, in all of a file. */
export type DecimalMark = "." | ",";

/** What nearly all cells of a large table are. */
const SIMPLE = /^-?\d+(?:\.\d+)?$/;
const WHOLE = /^[+-]?\d+(?:e[+-]?\d+)?$/i;
const MARKED = /^[+-]?(?:\d+([.,])\d*|([.,])\d+)(?:e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?inf(?:inity)?$/i;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$/;
const MISSING = new Set(["", "na", "nan", "null", "?", "-", "."]);

/** Whether a cell says that there is no value. */
export const isMissing = (cell: string): boolean =>
  MISSING.has(cell.length > 4 ? cell : cell.toLowerCase());

/** What a cell is made of; "thousands" may be a whole number in groups or a fraction of three digits. */
export type CellKind = "missing" | "whole" | "." | "," | "thousands" | "infinite" | "text";

export function kindOf(cell: string): CellKind {
  if (SIMPLE.test(cell)) {
    const point = cell.indexOf(".");
    if (point < 0) return "whole";
    return cell.length - point === 4 && THOUSANDS.test(cell) ? "thousands" : ".";
  }
  if (isMissing(cell)) return "missing";
  const text = plain(cell);
  if (WHOLE.test(text)) return "whole";
  if (THOUSANDS.test(text)) return "thousands";
  const marked = MARKED.exec(text);
  if (marked) return (marked[1] ?? marked[2]) as DecimalMark;
  return NOT_FINITE.test(text) ? "infinite" : "text";
}

/** The number in a cell, which may be infinite; null where the cell holds none with this decimal mark. */
export function numberIn(cell: string, mark: DecimalMark): number | null {
  if (SIMPLE.test(cell) && (mark === "." || !cell.includes("."))) return Number(cell);
  const text = plain(cell);
  if (WHOLE.test(text)) return Number(text);
  const marked = MARKED.exec(text);
  if (marked) return (marked[1] ?? marked[2]) === mark ? Number(text.replace(",", ".")) : null;
  return NOT_FINITE.test(text) ? Number.POSITIVE_INFINITY : null;
}

const plain = (cell: string): string => cell.replace("−", "-");
