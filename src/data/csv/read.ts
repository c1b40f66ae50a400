/// <reference path="../papaparse.d.ts" />
import papa from "papaparse/papaparse.min.js";
import type { Dataset } from "../dataset.ts";
import { FileError, quoted } from "../fault.ts";
import { MAX_COORDINATE, MAX_POINTS } from "../limits.ts";
import { placeIn } from "../lines.ts";
import { newLabelColumn } from "./labels.ts";
import { numberIn } from "./number.ts";

/**
 * Points from rows `x,y` or `x,y,label`, parted by comma, semicolon or tab, with or without a
 * line of names; blank lines are passed over. Throws a FileError that names the line of the
 * first row that is no row.
 */
export function readCsv(text: string, name: string): Dataset {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const delimiter = delimiterOf(body);
  const table = newTable(delimiter !== ",");
  let from = 0;
  papa.parse(body, {
    delimiter,
    newline: body.includes("\n") ? "\n" : "\r",
    step: ({ data, meta }) => {
      const fault = table.add(data.map((cell) => cell.trim()));
      if (fault) throw new FileError(`Line ${placeIn(body, from).line}${fault}.`);
      from = meta.cursor;
    },
  });
  return table.dataset(name);
}

/** What parts the cells of the first line that is not blank. */
function delimiterOf(text: string): string {
  const line = /\S[^\n\r]*/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";
  return ["\t", ";"].find((delimiter) => line.includes(delimiter)) ?? ",";
}

/** Takes rows in turn, the first of which may be names. */
function newTable(decimalComma: boolean) {
  const xs: number[] = [];
  const ys: number[] = [];
  const labels = newLabelColumn();
  let width = 0;

  /** What is wrong with a row, to follow "Line 7"; null where nothing is. */
  function add(cells: readonly string[]): string | null {
    if (cells.every((cell) => cell === "")) return null;
    const count = `${cells.length} ${cells.length === 1 ? "cell" : "cells"}`;
    if (cells.length !== 2 && cells.length !== 3) return ` has ${count}; a row is x,y or x,y,label`;
    if (width > 0 && cells.length !== width)
      return ` has ${count}, but the lines above have ${width}`;
    const [x = "", y = "", label = ""] = cells;
    const values = [numberIn(x, decimalComma), numberIn(y, decimalComma)];
    const names = width === 0 && values.every((value) => value === null);
    width = cells.length;
    if (names) return null;
    for (const [d, value] of values.entries()) {
      if (value === null) return `: ${quoted(cells[d] ?? "")} is not a number`;
      if (!Number.isFinite(value)) return `: ${quoted(cells[d] ?? "")} is not a finite number`;
      if (Math.abs(value) > MAX_COORDINATE)
        return `: ${quoted(cells[d] ?? "")} lies beyond ${MAX_COORDINATE} in size`;
    }
    if (xs.push(Number(values[0])) > MAX_POINTS)
      return ` is beyond the ${MAX_POINTS} points that fit`;
    ys.push(Number(values[1]));
    return labels.add(label) ? null : `: ${quoted(label)} is one label too many to be told apart`;
  }

  function dataset(name: string): Dataset {
    if (xs.length === 0)
      throw new FileError(
        width > 0 ? "There are no points below the names." : "The file is empty.",
      );
    const columns = [new Float64Array(xs), new Float64Array(ys)];
    return {
      points: { size: xs.length, dimensions: 2, columns },
      labels: labels.codes(),
      observed: null,
      source: { kind: "points", name },
      truth: null,
    };
  }

  return { add, dataset };
}
