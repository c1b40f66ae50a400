import { entry } from "../../../maths/linear/matrix.ts";
import { categorical, type Rng } from "../../../maths/random.ts";
import { unitIn } from "../placesBy.ts";
import { type Points, pickedFrom } from "../points.ts";
import { meansOf, spreadOf } from "../spread.ts";
import { filledAt } from "./filled.ts";

/**
 * K places to start from, by a rule of `placesBy` without gaps: rows of which something is there,
 * with the mean of its column where an entry is missing. Throws with a sentence where there is no such rule.
 */
export function placesBy(kind: string, components: number, points: Points, rng: Rng): number[][] {
  const rows = rowsWithEntries(points);
  switch (kind) {
    case "random-points":
      return randomRows(components, rows, rng).map((n) => filledAt(points, n));
    case "k-means++":
      return spreadOut(components, points, rows, rng, () => 1);
    case "k-means++-scaled":
      return spreadOut(components, points, rows, rng, unitIn(spreadOf(points)));
    case "quantiles":
      return quantiles(components, points);
    default:
      throw new Error(`There is no start called "${kind}".`);
  }
}

/** The rows of which any entry is there; all where there is none. */
function rowsWithEntries({ size, columns }: Points): number[] {
  const all = Array.from({ length: size }, (_, n) => n);
  const some = all.filter((n) => columns.some((column) => !Number.isNaN(column[n])));
  return some.length > 0 ? some : all;
}

/** Rows drawn without replacement (with it only where K exceeds their number). */
function randomRows(components: number, rows: readonly number[], rng: Rng): number[] {
  const chosen: number[] = [];
  while (chosen.length < components) {
    const n = entry(rows, Math.floor(rng() * rows.length));
    if (!chosen.includes(n) || chosen.length >= rows.length) chosen.push(n);
  }
  return chosen;
}

/** Each next mean drawn by the squared distance over the entries that are there, in the units of the columns, scaled up to all (Arthur & Vassilvitskii 2007). */
function spreadOut(
  components: number,
  points: Points,
  rows: readonly number[],
  rng: Rng,
  unit: (d: number) => number,
): number[][] {
  const nearest = new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY);
  const means: number[][] = [];
  let next = Math.floor(rng() * rows.length);
  for (;;) {
    const mean = filledAt(points, entry(rows, next));
    means.push(mean);
    if (means.length === components) return means;
    let total = 0;
    for (const [i, n] of rows.entries()) {
      nearest[i] = Math.min(entry(nearest, i), distance(points, n, mean, unit));
      total += entry(nearest, i);
    }
    next = total > 0 ? categorical(rng, nearest) : Math.floor(rng() * rows.length);
  }
}

function distance(
  { columns }: Points,
  n: number,
  mean: readonly number[],
  unit: (d: number) => number,
): number {
  let [sum, known] = [0, 0];
  for (const [d, column] of columns.entries()) {
    const x = column[n] as number;
    if (Number.isNaN(x)) continue;
    sum += ((x - entry(mean, d)) / unit(d)) ** 2;
    known += 1;
  }
  return known === 0 ? 0 : sum * (columns.length / known);
}

/** The means of K equal groups of the rows in order of the first axis of which anything is there. */
function quantiles(components: number, points: Points): number[][] {
  const { columns } = points;
  const first =
    columns.find((column) => column.some((x) => !Number.isNaN(x))) ?? new Float64Array(1);
  const order = Array.from(first.keys())
    .filter((n) => !Number.isNaN(first[n]))
    .sort((a, b) => entry(first, a) - entry(first, b));
  const means = meansOf(points);
  return Array.from({ length: components }, (_, k) => {
    const from = Math.min(Math.floor((k * order.length) / components), order.length - 1);
    const to = Math.max(from + 1, Math.floor(((k + 1) * order.length) / components));
    const group = order.slice(from, to);
    const own = meansOf(pickedFrom(points, Uint32Array.from(group)));
    return columns.map((column, d) =>
      entry(group.some((n) => !Number.isNaN(column[n])) ? own : means, d),
    );
  });
}
