import { FileError, quoted } from "../../checks/fault.ts";
import { MAX_COORDINATE, mostPoints } from "../../checks/limits.ts";
import { columnNames } from "../columnNames.ts";
import type { Dataset } from "../dataset.ts";
import { standardised } from "../standardised.ts";
import { type DecimalMark, isMissing, numberIn } from "./cells/number.ts";
import type { Choice } from "./choose.ts";
import { newLabelColumn } from "./labels.ts";

/** Takes the rows of a table in turn, and makes a data set of the columns chosen. */
export function newPoints(choice: Choice, names: readonly string[], mark: DecimalMark) {
  const places = choice.numbers;
  const columns = places.map((): number[] => []);
  const labels = newLabelColumn();
  const most = mostPoints(places.length);
  let size = 0;

  /** What is wrong with a row, to follow "Line 7"; null where nothing is. */
  function add(cells: readonly string[]): string | null {
    const row: number[] = [];
    for (const at of places) {
      const cell = cells[at] ?? "";
      const value = numberIn(cell, mark) ?? (isMissing(cell) ? Number.NaN : null);
      const fault = faultIn(value, cell, mark);
      if (fault) return `, column ${at + 1}: ${quoted(cell)} ${fault}`;
      row.push(value ?? Number.NaN);
    }
    if (choice.complete && row.some(Number.isNaN)) return null;
    size += 1;
    if (size > most)
      return ` is beyond the ${most} points${places.length > 2 ? ` of ${places.length} columns` : ""} that fit`;
    for (const [d, value] of row.entries()) columns[d]?.push(value);
    const given = choice.label === null ? "" : (cells[choice.label] ?? "");
    return labels.add(given) ? null : `: ${quoted(given)} is one label too many to be told apart`;
  }

  /** Throws a FileError where no number is left of a column. */
  function dataset(name: string): Dataset {
    if (size === 0) throw new FileError("The file has no row without a gap.");
    const empty = columns.findIndex((column) => column.every(Number.isNaN));
    if (empty >= 0)
      throw new FileError(`The file has no number in column ${(places[empty] ?? 0) + 1}.`);
    const coded = labels.coded();
    const points = {
      size,
      dimensions: columns.length,
      columns: columns.map((column) => new Float64Array(column)),
    };
    const called = namesOf(places, names);
    const plain = columnNames({ points });
    const said = [name];
    if (choice.complete) said.push("complete rows");
    if (choice.standardised) said.push("standardised");
    return {
      points: choice.standardised ? standardised(points) : points,
      ...(called && called.join("\n") !== plain.join("\n") && { columns: called }),
      labels: coded?.codes ?? null,
      ...(coded && { classes: coded.classes }),
      observed: null,
      source: { kind: "points", name: said.join(", ") },
      truth: null,
    };
  }

  return { add, dataset };
}

/** The names of the columns chosen, no two the same; null where the table has none. */
function namesOf(places: readonly number[], names: readonly string[]): readonly string[] | null {
  const given = places.map((at) => names[at] ?? "");
  if (given.every((name) => name === "")) return null;
  const called: string[] = [];
  for (const [d, name] of given.entries()) {
    const wanted = name || `column ${(places[d] ?? 0) + 1}`;
    let unique = wanted;
    for (let i = 2; called.includes(unique); i++) unique = `${wanted} (${i})`;
    called.push(unique);
  }
  return called;
}

function faultIn(value: number | null, cell: string, mark: DecimalMark): string | null {
  if (value === null) {
    const other = numberIn(cell, mark === "." ? "," : ".") !== null;
    if (!other) return "is not a number";
    return `is not a number: the decimal mark of this file is a ${mark === "." ? "point" : "comma"}`;
  }
  if (Number.isNaN(value)) return null;
  if (!Number.isFinite(value)) return "is not a finite number";
  return Math.abs(value) > MAX_COORDINATE ? `lies beyond ${MAX_COORDINATE} in size` : null;
}
