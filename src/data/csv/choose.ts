import type { Column, Table } from "./columns.ts";

/** Which columns of a table are read, by their places from 0, and how. */
export interface Choice {
  /** The columns of the points, in their order. */
  readonly numbers: readonly number[];
  readonly label: number | null;
  /** Each column to mean 0 and standard deviation 1. */
  readonly standardised?: boolean;
  /** Only rows without a gap. */
  readonly complete?: boolean;
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
 * The columns of a plain table, which leaves no doubt: one or two of numbers, by name (x and y) or
 * by place, without a gap, and beside two one of labels, by its name, its words or its place at the
 * end; row numbers have no part in it. Null where the user is to be asked.
 */
export function clearChoice({ named, rows, columns }: Table): Choice | null {
  const placed = columns.map((column, at) => ({ ...column, at }));
  const left = placed.filter((column) => !isNumbering(column, named) && !isEmpty(column, rows));
  const rest = left.length >= 1 ? left : placed;
  const byName = (name: string) => rest.filter((column) => nameOf(column) === name);
  const [[x, ...moreX], [y, ...moreY]] = [byName("x"), byName("y")];
  const label = labelAmong(rest, named, rows);
  if (x && y && moreX.length + moreY.length === 0 && label !== x && label !== y) {
    const others = rest.filter((column) => column !== x && column !== y && column !== label);
    return others.length === 0 ? plain([x, y], label) : null;
  }
  const numbers = rest.filter((column) => column !== label);
  const sure = numbers.length <= 2 && !numbers.some((column) => isWorded(column, rows));
  return sure ? plain(numbers, label) : null;
}

function plain(numbers: readonly Placed[], label: Placed | undefined): Choice | null {
  if (numbers.some((column) => column.kinds.missing > 0)) return null;
  return { numbers: numbers.map(({ at }) => at), label: label?.at ?? null };
}

/**
 * What is proposed where the user is asked: all columns of numbers but those that count the rows;
 * as labels a column so called, of a few words, or of a few whole numbers at an end of the table.
 */
export function proposedChoice({ named, rows, columns }: Table, most: number): Choice {
  const placed = columns.map((column, at) => ({ ...column, at }));
  const counts = (column: Placed) =>
    isNumbering(column, named) || (column.at === 0 && column.counting && rows > 2);
  const numeric = placed.filter(
    (column) => isNumeric(column) && numbersIn(column) >= column.kinds.text,
  );
  const left = numeric.filter((column) => !counts(column));
  const few = left.filter(
    (column) => areFew(column, rows) && 2 * column.values.size <= rows - column.kinds.missing,
  );
  const [first] = few;
  const atEnd = first && (first.at === 0 || first.at === columns.length - 1);
  const label =
    placed.find((column) => LABELS.has(nameOf(column))) ??
    placed.find((column) => isWorded(column, rows) && column.values.size <= FEW) ??
    (few.length === 1 && atEnd && left.length > 2 ? first : undefined);
  const numbers = (left.length > 0 ? left : numeric).filter(({ at }) => at !== label?.at);
  return { numbers: numbers.slice(0, most).map(({ at }) => at), label: label?.at ?? null };
}

const nameOf = ({ name }: Column): string => name.toLowerCase();

/** Whether a column only numbers or names the rows. */
const isNumbering = (column: Placed, named: boolean): boolean =>
  named && ((column.at === 0 && column.name === "") || NUMBERS.has(nameOf(column)));

const isEmpty = (column: Column, rows: number): boolean =>
  column.kinds.missing === rows && !LABELS.has(nameOf(column));

/** Whether a column holds words and nothing else. */
export const isWorded = ({ kinds }: Column, rows: number): boolean =>
  kinds.text > 0 && kinds.text + kinds.missing === rows;

function labelAmong(columns: readonly Placed[], named: boolean, rows: number): Placed | undefined {
  if (columns.length < 3) return undefined;
  const called = columns.filter((column) => LABELS.has(nameOf(column)));
  if (called.length > 0) return called.length === 1 ? called[0] : undefined;
  const worded = columns.filter((column) => isWorded(column, rows));
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

const numbersIn = ({ kinds }: Column): number =>
  kinds.whole + kinds["."] + kinds[","] + kinds.thousands;

/** Whether a column may be one of the points': it holds numbers. */
export const isNumeric = (column: Column): boolean => numbersIn(column) > 0;
