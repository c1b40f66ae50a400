import { entry } from "../../maths/linear/matrix.ts";
import type { Place } from "../../models/contract/picture.ts";
import { type Axes, seenPoints } from "../../models/shared/axes/axes.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import type { Points } from "../../models/shared/points.ts";

/** The points that a gap keeps from being seen. */
interface Unseen {
  /** Rows that one missing entry keeps from it, in order, and the column of that entry. */
  readonly rows: Uint32Array;
  readonly columns: Uint8Array;
  /** How many rows more than one entry keeps from it. */
  readonly lost: number;
}

const none: Unseen = { rows: new Uint32Array(), columns: new Uint8Array(), lost: 0 };
const known = new WeakMap<Axes, { readonly points: Points; readonly unseen: Unseen }>();

/** Which points are not seen along some axes, found once for axes of a data set. */
export function unseenAlong(axes: Axes, points: Points): Unseen {
  if (!hasGaps(points)) return none;
  const found = known.get(axes);
  if (found?.points === points) return found.unseen;
  const unseen = look(axes, points);
  known.set(axes, { points, unseen });
  return unseen;
}

function look(axes: Axes, { columns, size }: Points): Unseen {
  const shown = axes.columns ?? [...columns.keys()];
  const rows: number[] = [];
  const missing: number[] = [];
  let lost = 0;
  for (let n = 0; n < size; n++) {
    const gaps = shown.filter((d) => Number.isNaN(columns[d]?.[n] ?? 0));
    const [first] = gaps;
    if (first === undefined) continue;
    if (gaps.length > 1) lost += 1;
    else {
      rows.push(n);
      missing.push(first);
    }
  }
  return { rows: Uint32Array.from(rows), columns: Uint8Array.from(missing), lost };
}

/** A point known up to one shown entry: on which axis what is known of it lies, and where. */
interface Tick {
  readonly n: number;
  readonly axis: 0 | 1;
  readonly at: number;
}

/** Of each point that one missing entry keeps from being seen its other coordinate; none along other directions than columns, or along one. */
export function ticksOf({ columns: shown }: Axes, points: Points, unseen: Unseen): Tick[] {
  if (shown?.length !== 2) return [];
  return Array.from(unseen.rows, (n, i) => {
    const axis = shown[0] === unseen.columns[i] ? 1 : 0;
    return { n, axis, at: entry(points.columns[entry(shown, axis)] ?? [], n) };
  });
}

/** What q says of missing entries: the mean and standard deviation of each, row by row. */
export interface Imputed {
  readonly rows: Uint32Array;
  readonly columns: Uint8Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/** A point at the mean of its missing entry, as it is seen, with 1σ of that to each side. */
export interface Stand {
  readonly n: number;
  readonly at: readonly [number, number];
  readonly sd: readonly [number, number];
}

/** Where the points stand that one missing entry keeps from being seen. */
export function standsOf(axes: Axes, points: Points, unseen: Unseen, imputed: Imputed): Stand[] {
  const told = new Map<string, number>();
  for (const [i, n] of imputed.rows.entries()) told.set(`${n} ${imputed.columns[i]}`, i);
  const [across = [], up] = axes.rows;
  const seen = (row: readonly number[] | undefined, v: readonly number[]): number =>
    row?.reduce((sum, a, d) => (a === 0 ? sum : sum + a * entry(v, d)), 0) ?? 0;
  return Array.from(unseen.rows, (n, i) => {
    const missing = entry(unseen.columns, i);
    const at = told.get(`${n} ${missing}`) ?? -1;
    const [mean = Number.NaN, sd = Number.NaN] = [imputed.means[at], imputed.deviations[at]];
    const away = points.columns.map(
      (column, d) => (d === missing ? mean : entry(column, n)) - entry(axes.origin, d),
    );
    return {
      n,
      at: [seen(across, away), seen(up, away)],
      sd: [sd * (across[missing] ?? 0), sd * (up?.[missing] ?? 0)],
    } as const;
  }).filter(({ at }) => at.every(Number.isFinite));
}

/** Where those of the points that no gap of `whole`, the table before its entries were hidden, keeps from it are seen. */
export function truthsOf(axes: Axes, whole: Points, stands: readonly Stand[]): Map<number, Place> {
  const [across = [], up = []] = seenPoints(axes, whole).columns;
  const seen = stands.map(({ n }) => [n, [entry(across, n), up[n] ?? 0]] as const);
  return new Map(seen.filter(([, at]) => at.every(Number.isFinite)));
}
