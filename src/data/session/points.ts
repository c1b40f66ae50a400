import { refuse } from "../../checks/fault.ts";
import { MAX_COORDINATE, MAX_DIMENSIONS, MAX_LABEL, mostPoints } from "../../checks/limits.ts";
import type { Points } from "../../models/shared/points.ts";

/**
 * Rows of D numbers each, null for a gap, checked one by one: a schema would be too slow for a
 * million of them. `dimensions` tells D where there are no rows.
 */
export function readPoints(value: unknown, place: string, dimensions = 2): Points {
  const rows = checkList(value, place);
  const width = rows.length === 0 ? dimensions : widthOf(rows[0], `${place}[0]`);
  const most = mostPoints(width);
  if (rows.length > most)
    refuse(place, `has ${rows.length} points, more than the ${most} that fit`);
  const columns = Array.from({ length: width }, () => new Float64Array(rows.length));
  for (let n = 0; n < rows.length; n++) {
    const row: unknown = rows[n];
    if (!Array.isArray(row)) return refuse(`${place}[${n}]`, `is not a list of ${numbers(width)}`);
    if (row.length !== width) {
      const entries = row.length === 1 ? "entry" : "entries";
      refuse(`${place}[${n}]`, `has ${row.length} ${entries}, not ${width}`);
    }
    for (let d = 0; d < width; d++)
      (columns[d] as Float64Array)[n] =
        row[d] === null ? Number.NaN : coordinate(row[d], `${place}[${n}][${d}]`);
  }
  return { size: rows.length, dimensions: width, columns };
}

/** D, by the first row. */
function widthOf(row: unknown, place: string): number {
  const width = Array.isArray(row) ? row.length : 0;
  if (width >= 1 && width <= MAX_DIMENSIONS) return width;
  return refuse(place, `is not a list of 1 to ${MAX_DIMENSIONS} numbers`);
}

const numbers = (count: number): string => `${count} ${count === 1 ? "number" : "numbers"}`;

/** A coordinate that is there. Throws a FileError that names the place. */
export function coordinate(value: unknown, place: string): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    return refuse(place, "is not a finite number");
  if (Math.abs(value) > MAX_COORDINATE) refuse(place, `lies beyond ${MAX_COORDINATE} in size`);
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
