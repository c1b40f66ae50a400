import { BLOCK } from "../labels/block.ts";
import type { Points } from "../points.ts";

/** Which entries of a row are there and which are missing, both in the order of the columns. */
export interface Pattern {
  readonly observed: readonly number[];
  readonly missing: readonly number[];
}

/** The rows by their patterns, block by block of BLOCK rows. */
export interface Patterns {
  readonly all: readonly Pattern[];
  /** Of each row its pattern, as an index into `all`. */
  readonly of: Uint32Array;
  /** The rows; those of a block stay in it, grouped by pattern. */
  readonly order: Uint32Array;
  /** Block by block. */
  readonly runs: readonly (readonly Run[])[];
}

/** Rows of one pattern within a block: the places [from, to) of `order`. */
export interface Run {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<Points, Patterns>();

/** The patterns of gaps, looked for once. */
export function patternsOf(points: Points): Patterns {
  const before = known.get(points);
  if (before) return before;
  const { size, columns } = points;
  const keys = new Float64Array(size);
  for (const [d, column] of columns.entries())
    for (let n = 0; n < size; n++)
      if (Number.isNaN(column[n])) keys[n] = (keys[n] as number) + 2 ** d;
  const indices = new Map<number, number>();
  const of = Uint32Array.from(keys, (key) => {
    const index = indices.get(key) ?? indices.size;
    indices.set(key, index);
    return index;
  });
  const axes = columns.map((_, d) => d);
  const all = Array.from(indices.keys(), (key): Pattern => {
    const isMissing = (d: number) => Math.floor(key / 2 ** d) % 2 === 1;
    return { observed: axes.filter((d) => !isMissing(d)), missing: axes.filter(isMissing) };
  });
  const order = Uint32Array.from({ length: size }, (_, n) => n);
  const byPattern = (a: number, b: number) => (of[a] as number) - (of[b] as number) || a - b;
  for (let from = 0; from < size; from += BLOCK)
    order.subarray(from, Math.min(from + BLOCK, size)).sort(byPattern);
  const blocks = Array.from({ length: Math.ceil(size / BLOCK) }, (_, block) => block * BLOCK);
  const runs = blocks.map((from) => runsIn(of, order, from, Math.min(from + BLOCK, size)));
  const found = { all, of, order, runs };
  known.set(points, found);
  return found;
}

function runsIn(of: Uint32Array, order: Uint32Array, from: number, to: number): Run[] {
  const patternAt = (place: number) => of[order[place] as number] as number;
  const runs: Run[] = [];
  for (let start = from; start < to; ) {
    const pattern = patternAt(start);
    let end = start + 1;
    while (end < to && patternAt(end) === pattern) end += 1;
    runs.push({ pattern, from: start, to: end });
    start = end;
  }
  return runs;
}

/** The runs of the block that begins at row `from`. */
export const runsFrom = ({ runs }: Patterns, from: number): readonly Run[] =>
  runs[from / BLOCK] ?? [];
