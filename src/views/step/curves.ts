import { bisectLeft } from "d3-array";
import type { Range } from "../chart/axes/range.ts";
import type { StepCurvesProps } from "./props.ts";

/** Values along the line; null outside the feasible set. */
export type Values = readonly (number | null)[];

/** A curve's value between its samples; null outside the feasible set or the samples. */
export function valueAt(positions: readonly number[], values: Values, s: number): number | null {
  const next = bisectLeft(positions, s);
  if (positions[next] === s) return values[next] ?? null;
  const [from, to] = [positions[next - 1], positions[next]];
  const [low, high] = [values[next - 1] ?? null, values[next] ?? null];
  if (from === undefined || to === undefined || low === null || high === null) return null;
  return low + ((s - from) / (to - from)) * (high - low);
}

/** How far below the step the view goes, in heights of what is above its lowest point. */
const DEPTH = 1.6;
/** Relative height under which the step is only rounding. */
const LEAST = 1e-10;

/** Nats in view: the step itself whole, and of the curves' dives a part. */
export function heightOf({
  positions,
  logLikelihood,
  bounds,
}: Pick<StepCurvesProps, "positions" | "logLikelihood" | "bounds">): Range | null {
  const known = (values: Values) => values.filter((value) => value !== null);
  const all = [logLikelihood, ...bounds.map(({ values }) => values)];
  const ends = all.flatMap((values) => known([0, 1].map((s) => valueAt(positions, values, s))));
  const ell = known(logLikelihood);
  if (ell.length === 0) return null;
  const high = Math.max(...ell, ...ends);
  const step = Math.min(...(ends.length > 0 ? ends : ell));
  const lowest = Math.min(...all.flatMap(known));
  const least = LEAST * (1 + Math.abs(high));
  const low = Math.max(lowest, step - DEPTH * Math.max(high - step, least));
  const air = 0.08 * Math.max(high - low, least);
  return { low: low - air, high: high + air };
}

/** Whether no sample of the curve is higher than its value at s, but for what samples leave open. */
export function highestAt(positions: readonly number[], values: Values, s: number): boolean {
  const here = valueAt(positions, values, s);
  if (here === null) return false;
  const open = 1e-9 * (1 + Math.abs(here));
  return values.every((value) => value === null || value <= here + open);
}

/** Stretches of s outside the feasible set. */
export function infeasible(positions: readonly number[], values: Values): [number, number][] {
  const stretches: [number, number][] = [];
  let open: number | null = null;
  positions.forEach((s, i) => {
    if (values[i] === null) open ??= positions[i - 1] ?? s;
    else if (open !== null) {
      stretches.push([open, s]);
      open = null;
    }
  });
  const end = positions.at(-1);
  if (open !== null && end !== undefined) stretches.push([open, end]);
  return stretches;
}
