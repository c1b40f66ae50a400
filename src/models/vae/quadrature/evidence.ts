import type { Span } from "../../shared/points.ts";
import type { VaeSpec } from "../spec.ts";
import type { Theta } from "../theta.ts";
import { decoded, FAR, FINEST, firstStep, NEAR, type Table, tableOf } from "./table.ts";

const LOG_2PI = Math.log(2 * Math.PI);
/** Nats under the top of a sum beyond which an addend is below its rounding. */
const NOTHING = 40;
/** What a doubled step may change of log p(x_n), in nats, and the nats by which what lies beyond the table is less than p(x_n). */
const SETTLED = 1e-8;
const BEYOND = 25;

/** log p(x_n) of some points in the networks' units, and where p(z | x_n) is largest. */
export interface Evidences {
  readonly logDensity: Float64Array;
  /** Index in the table. */
  readonly mode: Int32Array;
  /** What any of them may be off by, in nats: the most that a doubled step changes, and what is beyond the table. */
  readonly change: number;
  readonly table: Table;
}

/**
 * log p(x_n) = log ∫ N(x_n | f(z), σ²I) N(z) dz of rows `span`, in nats, x in the networks' units, by the
 * trapezoidal rule, which for such integrands converges faster than any power of the step.
 *
 * Known to 1e-6 nats a point by two things. The step is halved until a doubled one changes no log p(x_n) by
 * more than 1e-8 (what is returned is of the finer). What lies beyond ±L is at most
 * P(|z| > L)(2πσ²)^(−D/2) ≤ e^(−L²/2)(2πσ²)^(−D/2), as a Gaussian has no more than its top: L is such that this is
 * below e^(−25) p(x_n) for each point. That asks for more than L = 64 where points lie hundreds of σ off the
 * curve: there f, which has bent by then, is looked at further out in leaps. Where that or a step of 2^−11 is
 * not enough, `change` tells.
 */
export function evidencesOf(
  spec: VaeSpec,
  theta: Theta,
  rows: Float64Array,
  span: Span,
): Evidences {
  let step = firstStep(spec, theta);
  let reach = NEAR;
  for (;;) {
    const table = tableOf(spec, theta, step, reach);
    const found = summed(table, rows, span);
    const wanted = reachFor(table, found.logDensity);
    if (wanted > reach && reach < FAR) reach = Math.min(FAR, Math.ceil(wanted));
    else if (found.change > SETTLED && step > FINEST) step /= 2;
    else {
      const left = wanted > reach ? leapt(spec, theta, rows, span, found.logDensity, wanted) : 0;
      return { ...found, change: found.change + left, table };
    }
  }
}

/** Leaps from 64 on, each by this factor. */
const LEAP = 1.05;

/** About what beyond ±64 is missing of a log p(x_n), out to `wanted`: its largest height in leaps, over all of the way. */
function leapt(
  spec: VaeSpec,
  theta: Theta,
  rows: Float64Array,
  { from, to }: Span,
  logDensity: Float64Array,
  wanted: number,
): number {
  const leaps = Math.ceil(Math.log(wanted / FAR) / Math.log(LEAP)) + 1;
  const out = Array.from({ length: leaps }, (_, i) => FAR * LEAP ** i);
  const places = Float64Array.from([...out, ...out.map((z) => -z)]);
  const f = decoded(spec, theta, places);
  const { variance, dimensions } = tableOf(spec, theta, 1, 1);
  const constant =
    Math.log(2 * wanted) - LOG_2PI / 2 - (dimensions / 2) * (LOG_2PI + Math.log(variance));
  let most = 0;
  for (let n = from; n < to; n++)
    for (const [j, z] of places.entries()) {
      let square = 0;
      for (let d = 0; d < dimensions; d++)
        square += ((rows[n * dimensions + d] as number) - (f[j * dimensions + d] as number)) ** 2;
      const above =
        constant - square / (2 * variance) - (z * z) / 2 - (logDensity[n - from] as number);
      // log(1 + e^above), which for what is missing altogether is as large as that.
      if (above > -NOTHING)
        most = Math.max(most, Math.max(0, above) + Math.log1p(Math.exp(-Math.abs(above))));
    }
  return most;
}

/** L beyond which there is nothing for any point. */
function reachFor({ dimensions, variance }: Table, logDensity: Float64Array): number {
  const top = (-dimensions / 2) * (LOG_2PI + Math.log(variance));
  const least = logDensity.reduce((low, value) => Math.min(low, value), 0);
  return Math.sqrt(2 * Math.max(0, top - least + BEYOND));
}

/** The same of a table as it is, good enough to draw with. */
export function summed(
  table: Table,
  rows: Float64Array,
  { from, to }: Span,
): Omit<Evidences, "table"> {
  const { step, half, dimensions, f, variance } = table;
  const count = 2 * half + 1;
  const heights = new Float64Array(count);
  const logDensity = new Float64Array(to - from);
  const mode = new Int32Array(to - from);
  const constant = Math.log(step) - LOG_2PI / 2 - (dimensions / 2) * (LOG_2PI + Math.log(variance));
  let change = 0;
  for (let n = from; n < to; n++) {
    const [top, at] = heightsInto(table, rows, n, heights);
    let [even, odd] = [0, 0];
    for (let j = 0; j < count; j++) {
      const below = (heights[j] as number) - top;
      if (below < -NOTHING) continue;
      // The doubled step has the nodes that are an even number of steps from 0.
      if (((j - half) & 1) === 0) even += Math.exp(below);
      else odd += Math.exp(below);
    }
    logDensity[n - from] = top + Math.log(even + odd) + constant;
    mode[n - from] = at;
    change = Math.max(change, Math.abs(Math.log((even + odd) / (2 * even))));
    if (Number.isNaN(even + odd) || f.length === 0) return { logDensity, mode, change: 0 };
  }
  return { logDensity, mode, change };
}

/** log p(x_n, z_j) but for constants, along the table; its top and where. */
export function heightsInto(
  { step, half, dimensions, f, variance }: Table,
  rows: Float64Array,
  n: number,
  into: Float64Array,
): readonly [number, number] {
  const sharp = -0.5 / variance;
  let [top, at] = [Number.NEGATIVE_INFINITY, 0];
  for (let j = 0; j < 2 * half + 1; j++) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      const away = (rows[n * dimensions + d] as number) - (f[j * dimensions + d] as number);
      square += away * away;
    }
    const z = (j - half) * step;
    const height = sharp * square - 0.5 * z * z;
    into[j] = height;
    if (height > top) {
      top = height;
      at = j;
    }
  }
  return [top, at];
}
