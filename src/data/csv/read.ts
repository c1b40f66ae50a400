import { FileError } from "../../checks/fault.ts";
import { MAX_DIMENSIONS } from "../../checks/limits.ts";
import type { Dataset } from "../dataset.ts";
import type { Tabled } from "../reader/protocol.ts";
import { decimalMarkOf } from "./cells/decimal.ts";
import { eachRow } from "./cells/rows.ts";
import { layoutOf } from "./cells/separator.ts";
import { type Choice, clearChoice } from "./choose.ts";
import { lookAt } from "./columns.ts";
import { newPoints } from "./points.ts";
import { tabledOf } from "./tabled.ts";

interface Options {
  /** The columns to read; without it those of a plain table, which leaves no doubt. */
  readonly choice?: Choice | undefined;
  /** Hears the share done. */
  readonly tell?: ((share: number) => void) | undefined;
}

/**
 * Points from a table: columns of numbers, which may have gaps, and, if there is one, a column of
 * labels, with or without a line of names; blank lines are passed over. A table that leaves a
 * doubt which columns these are is told about instead. Throws a FileError that names the line, and
 * the column, of the first cell that can't be read.
 */
export function readCsv(
  text: string,
  name: string,
  { choice, tell = () => {} }: Options = {},
): { readonly kind: "points"; readonly dataset: Dataset } | Tabled {
  const layout = layoutOf(text);
  const half = (share: number): void => tell((1 + share) / 2);
  const table = lookAt(layout, (share) => tell(share / 2));
  if (table.rows === 0)
    throw new FileError(
      table.named ? "There are no points below the names." : "The file is empty.",
    );
  const chosen = choice ?? clearChoice(table);
  if (!chosen) return tabledOf(name, layout, table, half);
  if (chosen.numbers.length < 1 || chosen.numbers.length > MAX_DIMENSIONS)
    throw new FileError(`The file is read by 1 to ${MAX_DIMENSIONS} columns of numbers.`);
  const read = chosen.numbers.flatMap((at) => table.columns[at] ?? []);
  const names = table.named ? table.columns.map((column) => column.name) : [];
  const points = newPoints(chosen, names, decimalMarkOf(read));
  eachRow(
    layout,
    (cells, line, areNames) => {
      const fault = areNames ? null : points.add(cells);
      if (fault) throw new FileError(`Line ${line()}${fault}.`);
    },
    half,
  );
  return { kind: "points", dataset: points.dataset(name) };
}
