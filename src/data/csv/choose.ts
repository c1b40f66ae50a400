import type { Column, Table } from "./columns.ts";

/** Which columns of a table are read, by their places from 0. */
export interface Choice {
  readonly x: number;
  readonly y: number;
  readonly label: number | null;
}

const LABELS = new Set(["label", "labels", "class", "classes", "cluster", "group", "species"]);
const NUMBERS = new Set([
  "id",
  "index",
  "row",
  "rownames",
  "row names",
  "row_names",
  "no",
  "nr",
  "#",
]);
/** Most different whole numbers that are taken for labels. */
const FEW = 20;

interface Placed extends Column {
  readonly at: number;
}

/**
 * The columns of a table that leaves no doubt: two of numbers, by name (x and y) or by place,
 * and one of labels, by its name, its words or its place at the end; row numbers have no part in
 * it. Null where the user is to be asked.
 */
export function clearChoice({ named, rows, columns }: Table): Choice | null {
  const placed = columns.map((column, at) => ({ ...column, at }));
  const left = placed.filter((column) => !isNumbering(column, named) && !isEmpty(column, rows));
  const rest = left.length >= 2 ? left : placed;
  const byName = (name: string) => rest.filter((column) => nameOf(column) === name);
  const [[x, ...moreX], [y, ...moreY]] = [byName("x"), byName("y")];
  const label = labelAmong(rest, named, rows);
  if (x && y && moreX.length + moreY.length === 0 && label !== x && label !== y) {
    const others = rest.filter((column) => column !== x && column !== y && column !== label);
    return others.length === 0 ? choice(x, y, label) : null;
  }
  const [first, second, ...others] = rest.filter((column) => column !== label);
  return first && second && others.length === 0 ? choice(first, second, label) : null;
}

const choice = (x: Placed, y: Placed, label: Placed | undefined): Choice => ({
  x: x.at,
  y: y.at,
  label: label?.at ?? null,
});

const nameOf = ({ name }: Column): string => name.toLowerCase();

/** Whether a column only numbers or names the rows. */
const isNumbering = (column: Placed, named: boolean): boolean =>
  named && ((column.at === 0 && column.name === "") || NUMBERS.has(nameOf(column)));

const isEmpty = (column: Column, rows: number): boolean =>
  column.kinds.missing === rows && !LABELS.has(nameOf(column));

function labelAmong(columns: readonly Placed[], named: boolean, rows: number): Placed | undefined {
  if (columns.length < 3) return undefined;
  const called = columns.filter((column) => LABELS.has(nameOf(column)));
  if (called.length > 0) return called.length === 1 ? called[0] : undefined;
  const worded = columns.filter(
    ({ kinds }) => kinds.text > 0 && kinds.text + kinds.missing === rows,
  );
  if (worded.length > 0) return worded.length === 1 ? worded[0] : undefined;
  const last = columns.at(-1);
  // Of a table without names the last of three columns is the label's, as it always was.
  return !named && last && areFew(last, rows) ? last : undefined;
}

/** Whole numbers that are hardly ever another measurement: few beside the rows, or small codes. */
export function areFew({ kinds, values }: Column, rows: number): boolean {
  if (kinds.whole + kinds.missing < rows || values.size > FEW) return false;
  const codes = [...values].every((value) => Number(value) >= -1 && Number(value) <= 9);
  return codes || 2 * values.size <= rows;
}

/** Whether a column may be x or y: it holds numbers. */
export const isNumeric = ({ kinds }: Column): boolean =>
  kinds.whole + kinds["."] + kinds[","] + kinds.thousands > 0;
