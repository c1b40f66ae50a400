import { heightsInto } from "./evidence.ts";
import { STEPS } from "./misfit.ts";
import { strideFor, type Table } from "./table.ts";

/** A Gaussian over z. */
export interface Normal {
  readonly m: number;
  readonly s: number;
}

/** E_q[log p(x, z)] + log s but for constants, in nats, and its slopes and curvatures in m and log s. */
interface Height {
  readonly value: number;
  readonly slope: readonly [number, number];
  /** ∂m∂m, ∂m∂λ, ∂λ∂λ, λ = log s. */
  readonly curvature: readonly [number, number, number];
}

const REACH = 8.5;
const STEPS_MOST = 40;
const SETTLED = 1e-9;

/** Room for the heights of log p(x_n, z) along a table. */
export const heightsFor = ({ half }: Table): Float64Array => new Float64Array(2 * half + 1);

/**
 * The q of the family (a Gaussian with m and s of its own) that has the largest ELBO of point n: Newton's
 * method in (m, log s) from the posterior's mean and spread, from its top, and from `encoder`, the best of the three.
 * s is no less than 1.5 steps of the table, so that its sums are its integrals.
 *
 * @param heights room, overwritten
 * @param told E_q[log p(x, z)] + log s of `encoder`, but for constants
 * @returns also by how much its ELBO is above that of `encoder`; never below
 */
export function bestOf(
  table: Table,
  rows: Float64Array,
  n: number,
  mode: number,
  heights: Float64Array,
  encoder: Normal,
  told: number,
): Normal & { readonly gain: number } {
  const { step, half } = table;
  const [top] = heightsInto(table, rows, n, heights);
  let best: Normal & { readonly value: number } = { ...encoder, value: told };
  for (const start of [momentsOf(table, heights, top), topOf(table, heights, mode), encoder]) {
    const s = Math.max(STEPS * step, Math.min(start.s, (half * step - Math.abs(start.m)) / REACH));
    if (!onTable(table, { m: start.m, s })) continue;
    const found = climbed(table, heights, { m: start.m, s });
    if (found.value > best.value) best = found;
  }
  return { m: best.m, s: best.s, gain: best.value - told };
}

const onTable = ({ step, half }: Table, { m, s }: Normal): boolean =>
  s >= STEPS * step && Math.abs(m) + REACH * s <= half * step;

function climbed(table: Table, heights: Float64Array, from: Normal): Normal & { value: number } {
  let { m, s } = from;
  let at = heightAt(table, heights, from);
  for (let i = 0; i < STEPS_MOST; i++) {
    const [dm, dl] = newton(at, s);
    let moved = false;
    for (let share = 1; share > 1e-6; share /= 2) {
      const next = { m: m + share * dm, s: s * Math.exp(share * dl) };
      if (!onTable(table, next)) continue;
      const there = heightAt(table, heights, next);
      if (!(there.value > at.value)) continue;
      const rise = there.value - at.value;
      [m, s, at, moved] = [next.m, next.s, there, rise > SETTLED];
      break;
    }
    if (!moved) break;
  }
  return { m, s, value: at.value };
}

/** Newton's step where the height is curved down to all sides, else one up the slope, in units of s; of a length that s bears. */
function newton({ slope: [a, b], curvature: [mm, ml, ll] }: Height, s: number): [number, number] {
  const determinant = mm * ll - ml * ml;
  const down = mm < 0 && determinant > 0;
  const dm = down ? (ml * b - ll * a) / determinant : a * s * s;
  const dl = down ? (ml * a - mm * b) / determinant : b;
  const most = Math.max(Math.abs(dm) / (2 * s), Math.abs(dl), 1);
  return [dm / most, dl / most];
}

/** By the moments of g(z) = log p(x, z) under q: ∂_m E = E[g t]/s, ∂_λ E = E[g (t² − 1)], t = (z − m)/s, and so on (Stein). */
function heightAt(table: Table, heights: Float64Array, { m, s }: Normal): Height {
  const { step, half } = table;
  const stride = strideFor(table, s);
  const lo = half + Math.ceil((m - REACH * s) / step);
  const hi = half + Math.floor((m + REACH * s) / step);
  // About the height at m, so that the moments of a constant, which are rounding, stay small.
  const about = heights[Math.max(0, Math.min(2 * half, Math.round(half + m / step)))] as number;
  let [w, a0, a1, a2, a3, a4] = [0, 0, 0, 0, 0, 0];
  for (let j = lo; j <= hi; j += stride) {
    const t = ((j - half) * step - m) / s;
    const weight = Math.exp(-0.5 * t * t);
    const g = weight * ((heights[j] as number) - about);
    w += weight;
    a0 += g;
    a1 += g * t;
    a2 += g * t * t;
    a3 += g * t * t * t;
    a4 += g * t * t * t * t;
  }
  a0 /= w;
  a1 /= w;
  a2 /= w;
  a3 /= w;
  a4 /= w;
  return {
    value: about + a0 + Math.log(s),
    slope: [a1 / s, a2 - a0 + 1],
    curvature: [(a2 - a0) / (s * s), (a3 - 3 * a1) / s, a4 - 4 * a2 + a0],
  };
}

/** The mean and the spread of p(z | x). */
function momentsOf({ step, half }: Table, heights: Float64Array, top: number): Normal {
  let [w, mean, square] = [0, 0, 0];
  for (let j = 0; j < heights.length; j++) {
    const below = (heights[j] as number) - top;
    if (below < -40) continue;
    const weight = Math.exp(below);
    const z = (j - half) * step;
    w += weight;
    mean += weight * z;
    square += weight * z * z;
  }
  mean /= w;
  return { m: mean, s: Math.sqrt(Math.max(0, square / w - mean * mean)) };
}

/** The top of p(z | x), as wide as its curvature has it. */
function topOf({ step, half }: Table, heights: Float64Array, mode: number): Normal {
  const at = Math.max(1, Math.min(2 * half - 1, mode));
  const [before, here, after] = [at - 1, at, at + 1].map((j) => heights[j] as number);
  const curvature = ((before ?? 0) + (after ?? 0) - 2 * (here ?? 0)) / (step * step);
  return { m: (at - half) * step, s: curvature < 0 ? 1 / Math.sqrt(-curvature) : 1 };
}
