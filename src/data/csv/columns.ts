import { type CellKind, kindOf } from "./cells/number.ts";
import { eachRow } from "./cells/rows.ts";
import type { Layout } from "./cells/separator.ts";

/** Kinds of values that are told apart while columns are looked at. */
const MOST_KINDS = 24;
const SHOWN = 4;

/** What is known of a column before it is chosen. */
export interface Column {
  /** From the line of names; "" where there is none. */
  readonly name: string;
  /** Its first values. */
  readonly first: readonly string[];
  /** How many cells there are of each kind. */
  readonly kinds: Readonly<Record<CellKind, number>>;
  /** The first cells that may show the decimal mark: each with the number of its row. */
  readonly marks: ReadonlyMap<
    string,
    { readonly row: number; readonly line: number; readonly cell: string }
  >;
  /** Whether its cells count the rows, from 0 or from 1. */
  readonly counting: boolean;
  /** The different values, up to a few more than make labels of numbers. */
  readonly values: ReadonlySet<string>;
}

export interface Table {
  /** Whether the first row holds names. */
  readonly named: boolean;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** Looks at all cells of a table once. Throws a FileError that names the line of a row of another width. */
export function lookAt(layout: Layout, tell: (share: number) => void): Table {
  let names: readonly string[] | null = null;
  let columns: ReturnType<typeof newColumn>[] = [];
  let rows = 0;
  eachRow(
    layout,
    (cells, line, areNames) => {
      if (areNames) {
        names = cells;
        return;
      }
      // The row names of a table of R's have no name themselves.
      if (names && names.length < cells.length) names = ["", ...names];
      if (columns.length === 0) columns = cells.map((_, i) => newColumn(names?.[i] ?? ""));
      for (const [i, cell] of cells.entries()) columns[i]?.add(cell, rows, line);
      rows += 1;
    },
    tell,
  );
  const heads: readonly string[] = names ?? [];
  if (rows === 0) columns = heads.map((name) => newColumn(name));
  return { named: names !== null, rows, columns };
}

function newColumn(name: string) {
  const kinds = { missing: 0, whole: 0, ".": 0, ",": 0, thousands: 0, infinite: 0, text: 0 };
  const marks = new Map<string, { row: number; line: number; cell: string }>();
  const values = new Set<string>();
  const first: string[] = [];
  return {
    name,
    first,
    kinds,
    marks,
    values,
    counting: true,
    add(cell: string, row: number, line: () => number): void {
      const kind = kindOf(cell);
      kinds[kind] += 1;
      this.counting &&= kind === "whole" && Number(cell) === row + Number(first[0] ?? cell);
      if (row === 0) this.counting &&= cell === "0" || cell === "1";
      if (first.length < SHOWN) first.push(cell);
      if (kind !== "missing" && values.size < MOST_KINDS) values.add(cell);
      if (kind !== "." && kind !== "," && kind !== "thousands") return;
      const mark = kind === "thousands" ? `thousands${cell.includes(",") ? "," : "."}` : kind;
      if (!marks.has(mark)) marks.set(mark, { row, line: line(), cell });
    },
  };
}
