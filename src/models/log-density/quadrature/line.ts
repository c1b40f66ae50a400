/** Nats below the top beyond which nothing counts: e⁻⁴⁵ is 3e-20. */
export const DROP = 45;
/** Nats below the top that the core of a line lies within. */
const CORE = 2;
/** Places a line is looked at in. */
const LOOKED = 129;
/** Wider than this it is not sought where a target has fallen off. */
export const WIDEST = 1e7;
export const ENDLESS =
  "falls off too slowly, or not at all, so that its integral is not finite or not found";

/** Where a function of one number lies: all of it that counts, its top, and how wide it is about that. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
  readonly peak: number;
  readonly core: number;
  /** At the top. */
  readonly height: number;
}

/** Heights at places of a line, in an array that the next call overwrites; throws where there is no number. */
export type Along = (places: Float64Array) => Float64Array;

export class NotIntegrable extends Error {}

const looked = new Float64Array(LOOKED);

/**
 * The range of a function, sought from a guess: widened until it has fallen off, narrowed until it is
 * seen. Null where nothing along it is above `floor`, below which nothing counts.
 */
export function rangeOf(
  heightsAlong: Along,
  guess: Pick<Range, "lo" | "hi">,
  floor: number,
): Range | null {
  let { lo, hi } = guess;
  for (let tries = 0; tries < 200; tries++) {
    const h = (hi - lo) / (LOOKED - 1);
    for (let i = 0; i < LOOKED; i++) looked[i] = lo + i * h;
    const heights = heightsAlong(looked);
    let top = 0;
    for (let i = 1; i < LOOKED; i++) if ((heights[i] ?? 0) > (heights[top] ?? 0)) top = i;
    const height = heights[top] ?? Number.NEGATIVE_INFINITY;
    const open = height <= floor;
    if (open && tries > 4) return null;
    const least = Math.max(height - DROP, floor);
    const counts = (i: number) => (heights[i] ?? Number.NaN) > least;
    let [first, last] = [top, top];
    for (let i = 0; i < LOOKED; i++) {
      if (!counts(i)) continue;
      first = Math.min(first, i);
      last = Math.max(last, i);
    }
    const width = hi - lo;
    if (open || first === 0 || last === LOOKED - 1) {
      if (!open && width > WIDEST) throw new NotIntegrable(ENDLESS);
      if (open || first === 0) lo -= width;
      if (open || last === LOOKED - 1) hi += width;
      continue;
    }
    [lo, hi] = [lo + (first - 1) * h, lo + (last + 1) * h];
    if (hi - lo < width / 3 && hi - lo > 1e-12 * (Math.abs(lo) + Math.abs(hi))) continue;
    return { lo, hi, ...coreOf(heightsAlong, looked[top] ?? 0, h) };
  }
  throw new NotIntegrable(ENDLESS);
}

/** The top near a place and how wide it is, looked at ever closer: beside long tails it is narrow. */
function coreOf(heightsAlong: Along, near: number, within: number) {
  for (let [peak, reach] = [near, 4 * within], tries = 0; ; tries++) {
    const h = (2 * reach) / (LOOKED - 1);
    for (let i = 0; i < LOOKED; i++) looked[i] = peak - reach + i * h;
    const heights = heightsAlong(looked);
    const height = heights.reduce((a, b) => Math.max(a, b));
    peak = looked[heights.indexOf(height)] ?? peak;
    const inner = heights.reduce((sum, value) => sum + Number(value > height - CORE), 0);
    if (inner > 4 || tries > 60) return { peak, core: inner * h, height };
    reach = 4 * h;
  }
}

/** Places along a line and the length that each stands for. */
interface Nodes {
  readonly places: Float64Array;
  readonly lengths: Float64Array;
}

/** Times the core that a range may be wide and still be seen in equal steps. */
const EVEN = 150;

/**
 * The trapezoidal rule over a range, in n steps: equal ones, or where the range is far wider than its
 * core equal ones of s, place = peak + core · sinh s. For what is smooth and has fallen off at both ends
 * the error falls faster than any power of n. Source: Trefethen & Weideman (2014).
 */
export function trapezoidal({ lo, hi, peak, core }: Range, n: number): Nodes {
  const places = new Float64Array(n + 1);
  const lengths = new Float64Array(n + 1);
  const even = hi - lo < EVEN * core;
  const [from, to] = even
    ? [lo, hi]
    : [Math.asinh((lo - peak) / core), Math.asinh((hi - peak) / core)];
  const step = (to - from) / n;
  for (let i = 0; i <= n; i++) {
    const s = from + i * step;
    places[i] = even ? s : peak + core * Math.sinh(s);
    lengths[i] = even ? step : core * Math.cosh(s) * step;
  }
  return { places, lengths };
}
