import { FileError } from "../../checks/fault.ts";
import { MAX_DIMENSIONS } from "../../checks/limits.ts";
import type { TableColumn, Tabled } from "../reader/protocol.ts";
import { decimalMarkOf } from "./cells/decimal.ts";
import { type DecimalMark, numberIn } from "./cells/number.ts";
import { eachRow } from "./cells/rows.ts";
import type { Layout } from "./cells/separator.ts";
import { areFew, isNumeric, isWorded, proposedChoice } from "./choose.ts";
import type { Column, Table } from "./columns.ts";

/**
 * What a table is like, for the user to choose its columns. Throws a FileError where none is of
 * numbers.
 */
export function tabledOf(
  name: string,
  layout: Layout,
  table: Table,
  tell: (share: number) => void,
): Tabled {
  const { rows, columns } = table;
  if (!columns.some(isNumeric)) throw new FileError("The file has no column of numbers.");
  const spreads = spreadsOf(layout, table, tell);
  return {
    kind: "table",
    name,
    rows,
    columns: columns.map((column, at) => ({
      name: column.name,
      first: column.first,
      numeric: isNumeric(column),
      holds: holdingsOf(column, rows),
      gaps: column.kinds.missing,
      labels: isWorded(column, rows) || areFew(column, rows),
      spread: spreads[at] ?? null,
    })),
    proposed: proposedChoice(table, MAX_DIMENSIONS),
  };
}

function holdingsOf(column: Column, rows: number): TableColumn["holds"] {
  const { kinds } = column;
  if (kinds.missing === rows) return "nothing";
  if (!isNumeric(column)) return "text";
  if (kinds.text > 0) return "numbers, text";
  return kinds.whole + kinds.missing === rows ? "whole numbers" : "numbers";
}

/** The standard deviation of the numbers of each column; null where a column has fewer than two. */
function spreadsOf(
  layout: Layout,
  { columns }: Table,
  tell: (share: number) => void,
): (number | null)[] {
  const mark = likelyMark(columns.filter(isNumeric));
  const sums = columns.map(() => ({ count: 0, mean: 0, squares: 0 }));
  eachRow(
    layout,
    (cells, _, areNames) => {
      if (areNames) return;
      for (const [at, sum] of sums.entries()) {
        const x = numberIn(cells[at] ?? "", mark);
        if (x === null || !Number.isFinite(x)) continue;
        // Welford (1962): the sum of squares about the mean so far.
        sum.count += 1;
        const before = x - sum.mean;
        sum.mean += before / sum.count;
        sum.squares += before * (x - sum.mean);
      }
    },
    tell,
  );
  return sums.map(({ count, squares }) => (count > 1 ? Math.sqrt(squares / count) : null));
}

/** For a first look; what is read in the end refuses a doubt. */
function likelyMark(columns: readonly Column[]): DecimalMark {
  try {
    return decimalMarkOf(columns);
  } catch (error) {
    if (error instanceof FileError) return ".";
    throw error;
  }
}
