import { refuse } from "../../checks/fault.ts";
import { MAX_COORDINATE, MAX_LABEL, MAX_POINTS } from "../../checks/limits.ts";
import type { Points } from "../../models/shared/points.ts";

/** Rows of x and y, checked one by one: a schema would be too slow for a million of them. */
export function readPoints(value: unknown, place: string): Points {
  const rows = checkList(value, place);
  if (rows.length > MAX_POINTS)
    refuse(place, `has ${rows.length} points, more than the ${MAX_POINTS} that fit`);
  const xs = new Float64Array(rows.length);
  const ys = new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n++) {
    const row: unknown = rows[n];
    if (!Array.isArray(row)) return refuse(`${place}[${n}]`, "is not a list of 2 numbers");
    if (row.length !== 2)
      refuse(
        `${place}[${n}]`,
        `has ${row.length} ${row.length === 1 ? "entry" : "entries"}, not 2`,
      );
    xs[n] = coordinate(row[0], place, n, 0);
    ys[n] = coordinate(row[1], place, n, 1);
  }
  return { size: rows.length, dimensions: 2, columns: [xs, ys] };
}

function coordinate(value: unknown, place: string, n: number, d: number): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    return refuse(`${place}[${n}][${d}]`, "is not a finite number");
  if (Math.abs(value) > MAX_COORDINATE)
    refuse(`${place}[${n}][${d}]`, `lies beyond ${MAX_COORDINATE} in size`);
  return value;
}

/** A code or null per point, as codes with −1 for null; null where there is no code at all. */
export function readCodes(value: unknown, place: string, size: number): Int16Array | null {
  const given = checkLength(value, place, size);
  const codes = Int16Array.from(given, (code, n) => {
    if (code === null) return -1;
    return isCode(code)
      ? code
      : refuse(`${place}[${n}]`, `is neither null nor a whole number from 0 to ${MAX_LABEL}`);
  });
  return codes.some((code) => code >= 0) ? codes : null;
}

function isCode(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_LABEL;
}

function checkLength(value: unknown, place: string, size: number): readonly unknown[] {
  const list = checkList(value, place);
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  if (list.length !== size)
    refuse(
      place,
      `has ${count(list.length, "entry", "entries")} for ${count(size, "point", "points")}`,
    );
  return list;
}

function checkList(value: unknown, place: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(place, "is not a list");
}
