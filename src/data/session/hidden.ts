import { refuse } from "../../checks/fault.ts";
import { entry } from "../../maths/linear/matrix.ts";
import type { Dataset } from "../dataset.ts";
import { type Hidden, hiding } from "../hidden.ts";
import { coordinate } from "./points.ts";

/**
 * The data set with hidden entries, each as [point, column, number]; of a recipe, which makes
 * the numbers, as [point, column]. Throws a FileError that names the place.
 */
export function readHidden(value: unknown, place: string, dataset: Dataset): Dataset {
  if (!Array.isArray(value)) return refuse(place, "is not a list");
  const { size, dimensions, columns } = dataset.points;
  const given = dataset.source.kind !== "recipe";
  const values: number[] = [];
  let last = -1;
  const at = Uint32Array.from(value, (item: unknown, i) => {
    const where = `${place}[${i}]`;
    if (!Array.isArray(item) || item.length !== (given ? 3 : 2))
      return refuse(where, given ? "is not a point, a column and a number" : PAIR);
    const n = index(item[0], `${where}[0]`, size, "points");
    const d = index(item[1], `${where}[1]`, dimensions, "columns");
    const known = !Number.isNaN(entry(columns[d] as Float64Array, n));
    if (given && known) refuse(where, "is hidden, though the points have a number there");
    if (!given && !known) refuse(where, "is hidden, though the recipe makes no number there");
    const next = n * dimensions + d;
    if (next <= last) refuse(where, "does not follow the entry before it, row by row");
    last = next;
    if (given) values.push(coordinate(item[2], `${where}[2]`));
    return next;
  });
  if (at.length === 0) return dataset;
  return given
    ? { ...dataset, hidden: { at, values: Float64Array.from(values) } }
    : hiding(dataset, at);
}

const PAIR = "is not a pair of a point and a column";

function index(value: unknown, place: string, size: number, of: string): number {
  if (!Number.isInteger(value) || (value as number) < 0)
    refuse(place, "is not a whole number from 0 up");
  if ((value as number) >= size) refuse(place, `is ${value}, but ${of} end at ${size - 1}`);
  return value as number;
}

/** The same list of a data set. */
export function writeHidden({ at, values }: Hidden, { points, source }: Dataset): number[][] {
  const { dimensions } = points;
  return Array.from(at, (place, i) => {
    const pair = [Math.floor(place / dimensions), place % dimensions];
    return source.kind === "recipe" ? pair : [...pair, entry(values, i)];
  });
}
