/// <reference path="../../papaparse.d.ts" />
import papa from "papaparse/papaparse.min.js";
import { FileError } from "../../../checks/fault.ts";
import { MAX_COLUMNS } from "../../../checks/limits.ts";
import { placeIn } from "../../../checks/lines.ts";
import { kindOf } from "./number.ts";
import type { Layout } from "./separator.ts";

/** Rows between two tellings of how far the reading is. */
const OFTEN = 20_000;

/**
 * Hands on the rows that hold anything, cells trimmed, each with what tells its line. Throws a
 * FileError that names the line of a row that is not as wide as those above; in a table of R's,
 * the line of names may be one narrower, as the column of row names has none.
 */
export function eachRow(
  { body, delimiter, from: start }: Layout,
  take: (cells: readonly string[], line: () => number, areNames: boolean) => void,
  tell: (share: number) => void,
): void {
  const text = body.slice(start);
  let from = 0;
  let count = 0;
  let width = 0;
  let named = false;
  const line = (): number => placeIn(body, start + from).line;
  papa.parse(text, {
    delimiter,
    newline: text.includes("\n") ? "\n" : "\r",
    step: ({ data, meta }) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== "")) {
        count += 1;
        const areNames = count === 1 && isHead(cells);
        const room = named && count === 2 ? 1 : 0;
        const fault = faultIn(cells.length, width, room);
        if (fault) throw new FileError(`Line ${line()} has ${fault}.`);
        width = cells.length;
        named ||= areNames;
        take(cells, line, areNames);
      }
      from = meta.cursor;
      if (count % OFTEN === 0) tell(from / text.length);
    },
  });
}

function faultIn(cells: number, width: number, room: number): string | null {
  const has = `${cells} ${cells === 1 ? "cell" : "cells"}`;
  if (cells > MAX_COLUMNS) return `${has}; a table has at most ${MAX_COLUMNS} columns`;
  const fits = width === 0 || cells === width || cells === width + room;
  return !fits ? `${has}, but the lines above have ${width}` : null;
}

/** Words, and at most one cell without any: a row that holds a number or a gap is a point's. */
function isHead(cells: readonly string[]): boolean {
  const kinds = cells.map(kindOf);
  const blank = cells.filter((cell) => cell === "").length;
  const words = kinds.filter((kind) => kind === "text").length;
  return blank <= 1 && words > 0 && words + blank === cells.length;
}
