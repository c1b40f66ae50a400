import type { Matrix, Vector } from "../../../maths/linear/matrix.ts";
import { categorical, type Rng } from "../../../maths/random.ts";
import type { Target } from "../targets/contract.ts";
import { type Range, trapezoidal } from "./line.ts";
import { type Row, rowAt, rowsOf } from "./scout.ts";

/** One row of the grid: places along it with the heights there and the area that each stands for. */
interface Strip {
  readonly x: number;
  readonly width: number;
  readonly places: Float64Array;
  readonly lengths: Float64Array;
  readonly heights: Float64Array;
  /** The log of its mass, its width left out. */
  readonly mass: number;
}

/** What is known of p = p̃/∫p̃, all in nats and the units of z. */
export interface Mass {
  /** log ∫ p̃, and what it may be off by. */
  readonly logEvidence: number;
  readonly error: number;
  readonly mean: Vector;
  readonly covariance: Matrix;
  /** E_p[log p̃]. */
  readonly meanHeight: number;
  /** The highest place of the grid. */
  readonly top: readonly [number, number];
  readonly strips: readonly Strip[];
}

/** Steps of a row and of the rows: doubled until the sum no longer moves. */
const ROW = { first: 32, most: 1024, settled: 1e-12 };
const ROWS = { first: 64, most: 1024, settled: 1e-10 };
/** Places of a grid at which it is fine enough, whether or not it has settled: below a second's work. */
const PLACES = 200_000;

/**
 * log ∫ p̃ and the moments of p by the trapezoidal rule, row by row, each row over where its own mass
 * lies and in steps halved until its sum settles; then more rows until all settles. What is smooth
 * settles to rounding, what has an edge to what `error` says. Throws NotIntegrable.
 */
export function massOf(target: Target): Mass {
  const rows = rowsOf(target);
  const row = rowAt(target);
  const across = rangeOver(rows);
  let before = Number.NaN;
  for (let n = ROWS.first; ; n *= 2) {
    const { places, lengths } = trapezoidal(across, n);
    const strips: Strip[] = [];
    let loose = 0;
    places.forEach((x, i) => {
      const range = rangeAt(rows, x);
      if (!range) return;
      const { strip, error } = stripOf(row(x), x, lengths[i] ?? 0, range, across.height);
      loose = Math.max(loose, error);
      if (strip.mass > Number.NEGATIVE_INFINITY) strips.push(strip);
    });
    const found = momentsOf(strips);
    const error = Math.abs(found.logEvidence - before);
    const size = strips.reduce((sum, strip) => sum + strip.places.length, 0);
    if (error < ROWS.settled || n >= ROWS.most || size > PLACES)
      return { ...found, error: error + loose, strips };
    before = found.logEvidence;
  }
}

/** Where rows count, seen as a line. */
function rangeOver(rows: readonly Row[]): Range {
  const top = rows.reduce((a, b) => (b.mass > a.mass ? b : a));
  const core = rows.filter(({ mass }) => mass > top.mass - 2);
  const [lo, hi] = [rows[0]?.x ?? 0, rows.at(-1)?.x ?? 0];
  const i = rows.indexOf(top);
  const step = ((rows[i + 1]?.x ?? top.x) - (rows[i - 1]?.x ?? top.x)) / 2;
  return { lo, hi, peak: top.x, core: core.length * step, height: top.mass };
}

/** Where the mass of a row lies: as in the rows to either side of it. */
function rangeAt(rows: readonly Row[], x: number): Range | null {
  let [from, to] = [0, rows.length - 1];
  while (to - from > 1) {
    const half = (from + to) >> 1;
    if ((rows[half]?.x ?? 0) <= x) from = half;
    else to = half;
  }
  const [a, b] = [rows[from]?.range, rows[to]?.range];
  if (!a || !b) return null;
  const peak = a.height > b.height ? a.peak : b.peak;
  return {
    lo: Math.min(a.lo, b.lo),
    hi: Math.max(a.hi, b.hi),
    peak,
    core: Math.min(a.core, b.core),
    height: Math.max(a.height, b.height),
  };
}

/** A row in steps that are halved until its mass, beside the `best`, settles. */
function stripOf(
  along: (places: Float64Array) => Float64Array,
  x: number,
  width: number,
  range: Range,
  best: number,
): { strip: Strip; error: number } {
  let before = Number.NaN;
  for (let n = ROW.first; ; n *= 2) {
    const { places, lengths } = trapezoidal(range, n);
    const heights = along(places).slice();
    const top = heights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    let sum = 0;
    for (let i = 0; i <= n; i++)
      sum += Math.exp((heights[i] as number) - top) * (lengths[i] as number);
    const mass = sum > 0 ? top + Math.log(sum) : Number.NEGATIVE_INFINITY;
    // What a row is off by counts by its mass.
    const error = Math.abs(mass - before || 0) * Math.exp(Math.min(0, mass - best));
    if ((n > ROW.first && error < ROW.settled) || n >= ROW.most)
      return { strip: { x, width, places, lengths, heights, mass }, error };
    before = mass;
  }
}

function momentsOf(strips: readonly Strip[]) {
  let [top, x0, y0] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (const { x, places, heights } of strips)
    for (let i = 0; i < heights.length; i++)
      if ((heights[i] as number) > top)
        [top, x0, y0] = [heights[i] as number, x, places[i] as number];
  // About the top, so that squares do not cancel.
  const sum = { one: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0, height: 0 };
  for (const { x, width, places, lengths, heights } of strips)
    for (let i = 0; i < heights.length; i++) {
      const height = heights[i] as number;
      const share = Math.exp(height - top) * (lengths[i] as number) * width;
      if (share === 0) continue;
      const [dx, dy] = [x - x0, (places[i] as number) - y0];
      sum.one += share;
      sum.x += share * dx;
      sum.y += share * dy;
      sum.xx += share * dx * dx;
      sum.xy += share * dx * dy;
      sum.yy += share * dy * dy;
      sum.height += share * height;
    }
  const [mx, my] = [sum.x / sum.one, sum.y / sum.one];
  const across = sum.xy / sum.one - mx * my;
  return {
    logEvidence: top + Math.log(sum.one),
    mean: [x0 + mx, y0 + my],
    covariance: [
      [sum.xx / sum.one - mx * mx, across],
      [across, sum.yy / sum.one - my * my],
    ],
    meanHeight: sum.height / sum.one,
    top: [x0, y0] as const,
  };
}

/** So many draws from p, as the grid has it. */
export function drawnFrom({ strips, logEvidence }: Mass, size: number, rng: Rng) {
  const rows = Float64Array.from(strips, ({ mass, width }) => width * Math.exp(mass - logEvidence));
  const [xs, ys] = [new Float64Array(size), new Float64Array(size)];
  const shares = new Map<Strip, Float64Array>();
  const within = (strip: Strip): Float64Array => {
    const { heights, lengths, mass } = strip;
    const found =
      shares.get(strip) ??
      heights.map((height, i) => Math.exp(height - mass) * (lengths[i] as number));
    shares.set(strip, found);
    return found;
  };
  for (let n = 0; n < size; n++) {
    const strip = strips[categorical(rng, rows)];
    if (!strip) break;
    const i = categorical(rng, within(strip));
    xs[n] = strip.x + (rng() - 0.5) * strip.width;
    ys[n] = (strip.places[i] as number) + (rng() - 0.5) * (strip.lengths[i] as number);
  }
  return [xs, ys] as const;
}
