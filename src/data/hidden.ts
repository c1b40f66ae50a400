import { seeded } from "../maths/random.ts";
import { shuffle } from "../maths/shuffle.ts";
import type { Points } from "../models/shared/points.ts";
import type { Dataset } from "./dataset.ts";

/** Entries of a table that are blanked on purpose, and what stood there. */
export interface Hidden {
  /** n · D + d of each, increasing. */
  readonly at: Uint32Array;
  /** The number that was there. */
  readonly values: Float64Array;
}

/** The data set with all that was hidden shown again. */
export function withShown<D extends Pick<Dataset, "points" | "hidden">>(dataset: D): D {
  const { hidden, ...others } = dataset;
  return hidden ? ({ ...others, points: filled(dataset.points, hidden) } as D) : dataset;
}

/**
 * The data set with a share (0 to 1) of its entries hidden in place of what was, drawn by a
 * seed. Nested: a larger share of the same entries hides every one of a smaller share.
 */
export function withHidden(dataset: Dataset, share: number, seed: number): Dataset {
  const whole = withShown(dataset);
  const known = knownIn(whole.points);
  const count = Math.round(share * known.length);
  if (count === 0) return whole;
  shuffle(known, seeded(seed));
  return hiding(whole, known.subarray(0, count).sort());
}

/** The share of the entries that there are which is hidden, 0 to 1. */
export function hiddenShare({ points, hidden }: Pick<Dataset, "points" | "hidden">): number {
  const count = hidden?.at.length ?? 0;
  return count === 0 ? 0 : count / (count + knownIn(points).length);
}

/** The data set with these entries, which are there, hidden; `at` increases. */
export function hiding(dataset: Dataset, at: Uint32Array): Dataset {
  const { points } = dataset;
  const columns = points.columns.map((column) => column.slice());
  const values = Float64Array.from(at, (place) => {
    const [column, n] = entryAt(columns, place);
    const value = column[n] as number;
    column[n] = Number.NaN;
    return value;
  });
  return { ...dataset, points: { ...points, columns }, hidden: { at, values } };
}

/** What stays hidden after an edit: of point n of before `goes` tells which it is now. */
export function stillHidden(
  hidden: Hidden,
  points: Points,
  goes: (n: number) => number | null,
): Hidden | undefined {
  const { dimensions, columns } = points;
  const at: number[] = [];
  const values: number[] = [];
  hidden.at.forEach((place, i) => {
    const n = goes(Math.floor(place / dimensions));
    const d = place % dimensions;
    if (n === null || !Number.isNaN(columns[d]?.[n])) return;
    at.push(n * dimensions + d);
    values.push(hidden.values[i] as number);
  });
  return at.length === 0
    ? undefined
    : { at: Uint32Array.from(at), values: Float64Array.from(values) };
}

/** The points with the hidden numbers in their places. */
function filled(points: Points, { at, values }: Hidden): Points {
  const columns = points.columns.map((column) => column.slice());
  at.forEach((place, i) => {
    const [column, n] = entryAt(columns, place);
    column[n] = values[i] as number;
  });
  return { ...points, columns };
}

/** The places of all entries that are there. */
function knownIn({ size, dimensions, columns }: Points): Uint32Array {
  const places = new Uint32Array(size * dimensions);
  let count = 0;
  for (let n = 0; n < size; n++)
    for (let d = 0; d < dimensions; d++)
      if (!Number.isNaN((columns[d] as Float64Array)[n])) places[count++] = n * dimensions + d;
  return places.subarray(0, count);
}

function entryAt(columns: readonly Float64Array[], place: number): [Float64Array, number] {
  const dimensions = columns.length;
  return [columns[place % dimensions] as Float64Array, Math.floor(place / dimensions)];
}
