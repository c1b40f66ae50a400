import type { Target } from "../targets/contract.ts";
import { type Along, DROP, ENDLESS, NotIntegrable, type Range, rangeOf, WIDEST } from "./line.ts";

const NOWHERE = "is −∞ all over, so that there is no mass";
const UNTOLD = "has no mass that numbers of double precision can tell";
/** Nats below the top seen first under which no row is followed. */
const FLOOR = DROP + 5;
/** Places along each axis of the first look. */
const COARSE = 81;
/** Half the width of the first look. */
const FIRST = 8;
/** Rows across what the first look found, at least. */
const ROWS = 64;
/** The further out the further apart they are, by this share of the way. */
const GROWS = 12;

/** The heights of a target, none of them not a number: else throws Error with a sentence that names the place. */
function checked(target: Target): (x: Float64Array, y: Float64Array) => Float64Array {
  let value = new Float64Array();
  return (x, y) => {
    if (value.length !== x.length) value = new Float64Array(x.length);
    target(x, y, { value });
    for (let i = 0; i < x.length; i++) {
      const height = value[i] as number;
      if (height < Number.POSITIVE_INFINITY) continue;
      const at = `at x = ${shown(x[i] as number)}, y = ${shown(y[i] as number)}`;
      throw new NotIntegrable(height > 0 ? `is infinite ${at}` : `is no number ${at}`);
    }
    return value;
  };
}

const shown = (value: number): string => String(Number(value.toPrecision(4))).replace("-", "−");

/** The heights of one row, at x. */
export function rowAt(target: Target): (x: number) => Along {
  const heights = checked(target);
  let across = new Float64Array();
  return (x) => (places) => {
    if (across.length !== places.length) across = new Float64Array(places.length);
    return heights(across.fill(x), places);
  };
}

const columnAt = (target: Target) => rowAt((y, x, into) => target(x, y, into));

/** A row of the plane that counts: its x, and where along it the mass lies. */
export interface Row {
  readonly x: number;
  readonly range: Range;
  /** About the log of its mass. */
  readonly mass: number;
}

/** The rows that count, from left to right, as far apart as the shape allows. */
export function rowsOf(target: Target): readonly Row[] {
  const seen = firstLook(target);
  const row = rowAt(target);
  let best = Number.NEGATIVE_INFINITY;
  const look = (x: number, near: readonly Pick<Range, "lo" | "hi">[]): Row | null => {
    const all = [...near, seen.over(x)].filter((one) => one !== null);
    const lo = Math.min(...all.map((one) => one.lo));
    const hi = Math.max(...all.map((one) => one.hi));
    const spare = (hi - lo) / 4;
    const range = rangeOf(row(x), { lo: lo - spare, hi: hi + spare }, seen.floor);
    if (!range) return null;
    const mass = range.height + Math.log(range.core);
    best = Math.max(best, mass);
    return { x, range, mass };
  };
  const middle = look(seen.x, [{ lo: seen.y - 1, hi: seen.y + 1 }]);
  if (!middle) throw new NotIntegrable(UNTOLD);
  // Along the top across: where tails are long the core is far narrower than what is in sight.
  const core = rangeOf(columnAt(target)(seen.y), seen, seen.floor)?.core ?? seen.step;
  const step = Math.min(seen.step, core);
  const outward = (sign: 1 | -1): Row[] => {
    const found: Row[] = [];
    let last = middle;
    for (let low = 0; low < 2; ) {
      const away = Math.abs(last.x - seen.x);
      const x = last.x + sign * Math.max(step, Math.min(away / GROWS, seen.step));
      if (Math.abs(x - seen.x) > WIDEST) throw new NotIntegrable(ENDLESS);
      const next = look(x, [last.range]);
      const counts = next !== null && next.mass > best - DROP;
      const past = sign > 0 ? x > seen.hi : x < seen.lo;
      low = counts || !past ? 0 : low + 1;
      last = next ?? { ...last, x, mass: Number.NEGATIVE_INFINITY };
      found.push(last);
    }
    return found;
  };
  return [...outward(-1).reverse(), middle, ...outward(1)].filter(
    ({ mass }) => mass > Number.NEGATIVE_INFINITY,
  );
}

/** Where the mass is at all: a box widened until the target has fallen off at its edges, narrowed until it is seen. */
function firstLook(target: Target) {
  const heights = checked(target);
  const n = COARSE;
  const [xs, ys] = [new Float64Array(n * n), new Float64Array(n * n)];
  let box = { x0: -FIRST, x1: FIRST, y0: -FIRST, y1: FIRST };
  for (let tries = 0; ; tries++) {
    const { x0, x1, y0, y1 } = box;
    const [hx, hy] = [(x1 - x0) / (n - 1), (y1 - y0) / (n - 1)];
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        xs[i * n + j] = x0 + i * hx;
        ys[i * n + j] = y0 + j * hy;
      }
    const value = heights(xs, ys);
    let top = 0;
    for (let k = 1; k < value.length; k++) if ((value[k] ?? 0) > (value[top] ?? 0)) top = k;
    const height = value[top] ?? Number.NEGATIVE_INFINITY;
    const columns: (Pick<Range, "lo" | "hi"> | null)[] = [];
    let [left, right, low, high] = [n, -1, n, -1];
    for (let i = 0; i < n; i++) {
      let [first, last] = [n, -1];
      for (let j = 0; j < n; j++) {
        if (!((value[i * n + j] ?? 0) > height - DROP)) continue;
        first = Math.min(first, j);
        last = Math.max(last, j);
      }
      columns.push(last < 0 ? null : { lo: y0 + (first - 1) * hy, hi: y0 + (last + 1) * hy });
      if (last < 0) continue;
      [left, right] = [Math.min(left, i), i];
      [low, high] = [Math.min(low, first), Math.max(high, last)];
    }
    const empty = height === Number.NEGATIVE_INFINITY;
    const open = empty || left === 0 || right === n - 1 || low === 0 || high === n - 1;
    const [wide, tall] = [x1 - x0, y1 - y0];
    if (open) {
      if (Math.max(wide, tall) > WIDEST) throw new NotIntegrable(empty ? NOWHERE : ENDLESS);
      box = {
        x0: empty || left === 0 ? x0 - wide / 2 : x0,
        x1: empty || right === n - 1 ? x1 + wide / 2 : x1,
        y0: empty || low === 0 ? y0 - tall / 2 : y0,
        y1: empty || high === n - 1 ? y1 + tall / 2 : y1,
      };
      continue;
    }
    const next = {
      x0: x0 + (left - 1) * hx,
      x1: x0 + (right + 1) * hx,
      y0: y0 + (low - 1) * hy,
      y1: y0 + (high + 1) * hy,
    };
    const narrow = next.x1 - next.x0 < wide / 2 || next.y1 - next.y0 < tall / 2;
    if (narrow && tries < 60) {
      box = next;
      continue;
    }
    return {
      floor: height - FLOOR,
      x: xs[top] ?? 0,
      y: ys[top] ?? 0,
      lo: next.x0,
      hi: next.x1,
      step: (next.x1 - next.x0) / ROWS,
      over: (x: number) => columns[Math.round((x - x0) / hx)] ?? null,
    };
  }
}
