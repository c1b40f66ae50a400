import { FileError, quoted } from "../../checks/fault.ts";
import { MAX_COORDINATE, MAX_POINTS } from "../../checks/limits.ts";
import type { Dataset } from "../dataset.ts";
import type { Tabled } from "../reader/protocol.ts";
import { type Choice, clearChoice, isNumeric } from "./choose.ts";
import { type Column, lookAt } from "./columns.ts";
import { newLabelColumn } from "./labels.ts";
import { type DecimalMark, isMissing, numberIn } from "./number.ts";
import { eachRow } from "./rows.ts";
import { layoutOf } from "./separator.ts";

interface Options {
  /** The columns to read; without it those of a table that leaves no doubt. */
  readonly choice?: Choice | undefined;
  /** Hears the share done. */
  readonly tell?: ((share: number) => void) | undefined;
}

/**
 * Points from a table of two columns of numbers and, if there is one, a column of labels, with
 * or without a line of names; blank lines are passed over. A table that leaves a doubt which
 * columns these are is told about instead. Throws a FileError that names the line, and the
 * column, of the first cell that can't be read.
 */
export function readCsv(
  text: string,
  name: string,
  { choice, tell = () => {} }: Options = {},
): { readonly kind: "points"; readonly dataset: Dataset } | Tabled {
  const layout = layoutOf(text);
  const table = lookAt(layout, (share) => tell(share / 2));
  if (table.rows === 0)
    throw new FileError(
      table.named ? "There are no points below the names." : "The file is empty.",
    );
  const chosen = choice ?? clearChoice(table);
  if (!chosen) {
    const columns = table.columns.map(({ name, first, ...column }) => ({
      name,
      first,
      numeric: isNumeric({ name, first, ...column }),
    }));
    if (columns.filter(({ numeric }) => numeric).length < 2)
      throw new FileError("The file has no two columns of numbers.");
    return { kind: "table", name, columns };
  }
  const read = [chosen.x, chosen.y].flatMap((at) => table.columns[at] ?? []);
  const mark = decimalMarkOf(read, layout.delimiter);
  const points = newPoints(chosen, mark);
  eachRow(
    layout,
    (cells, line, areNames) => {
      const fault = areNames ? null : points.add(cells);
      if (fault) throw new FileError(`Line ${line()}${fault}.`);
    },
    (share) => tell((1 + share) / 2),
  );
  return { kind: "points", dataset: points.dataset(name) };
}

/** Takes the rows in turn. */
function newPoints({ x, y, label }: Choice, mark: DecimalMark) {
  const columns: readonly [number, number[]][] = [
    [x, []],
    [y, []],
  ];
  const labels = newLabelColumn();
  let size = 0;

  /** What is wrong with a row, to follow "Line 7"; null where nothing is. */
  function add(cells: readonly string[]): string | null {
    size += 1;
    if (size > MAX_POINTS) return ` is beyond the ${MAX_POINTS} points that fit`;
    for (const [at, numbers] of columns) {
      const cell = cells[at] ?? "";
      const value = numberIn(cell, mark);
      const fault = faultIn(cell, value, mark);
      if (fault) return `, column ${at + 1}: ${quoted(cell)} ${fault}`;
      numbers.push(value ?? 0);
    }
    const given = label === null ? "" : (cells[label] ?? "");
    return labels.add(given) ? null : `: ${quoted(given)} is one label too many to be told apart`;
  }

  function dataset(name: string): Dataset {
    const coded = labels.coded();
    return {
      points: {
        size,
        dimensions: 2,
        columns: columns.map(([, numbers]) => new Float64Array(numbers)),
      },
      labels: coded?.codes ?? null,
      ...(coded && { classes: coded.classes }),
      observed: null,
      source: { kind: "points", name },
      truth: null,
    };
  }

  return { add, dataset };
}

function faultIn(cell: string, value: number | null, mark: DecimalMark): string | null {
  if (isMissing(cell)) return "is a missing entry; a point needs both its numbers";
  if (value === null) {
    const other = numberIn(cell, mark === "." ? "," : ".") !== null;
    if (!other) return "is not a number";
    return `is not a number: the decimal mark of this file is a ${mark === "." ? "point" : "comma"}`;
  }
  if (!Number.isFinite(value)) return "is not a finite number";
  return Math.abs(value) > MAX_COORDINATE ? `lies beyond ${MAX_COORDINATE} in size` : null;
}

/**
 * The decimal mark of a file, from the columns that are read: the first that can be nothing
 * else. Throws a FileError that names a cell such as 1,250 where nothing tells what it means.
 */
function decimalMarkOf(columns: readonly Column[], delimiter: string): DecimalMark {
  if (delimiter === ",") return ".";
  const row = (mark: string): number =>
    Math.min(...columns.map(({ marks }) => marks.get(mark)?.row ?? Number.POSITIVE_INFINITY));
  if (Number.isFinite(Math.min(row("."), row(",")))) return row(",") < row(".") ? "," : ".";
  const unsure = columns.flatMap(({ marks }) => marks.get("thousands,") ?? []);
  const [cell] = unsure.toSorted((a, b) => a.row - b.row);
  if (!cell || Number.isFinite(row("thousands."))) return ".";
  throw new FileError(
    `Line ${cell.line}: ${quoted(cell.cell)} may mean ${cell.cell.replaceAll(",", "")} or ${cell.cell.replace(",", ".")}. Write it with a decimal point, or without the comma.`,
  );
}
