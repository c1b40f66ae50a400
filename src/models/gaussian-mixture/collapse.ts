import { symmetricEigen } from "../../maths/eigen.ts";
import { at, build, type Matrix, trace, type Vector } from "../../maths/matrix.ts";
import type { Points } from "../points.ts";
import { spreadOf } from "../spread.ts";

/** Smallest variance, as a share of the one it is compared with, that is sound without a further look. */
const NEGLIGIBLE = 1e-12;
/** Spacings of doubles by which points on a line may seem to be apart. */
const ROUNDING = 64 * 2 ** -52;
/** Standard deviations within which points hold a component. */
const REACH = 8;

/** What is judged: the covariance and mean of a component, and whether it is the same along every axis. */
interface Shape {
  readonly mean: Vector;
  readonly covariance: Matrix;
  readonly round: boolean;
}

/**
 * The components whose covariance has collapsed. What is next to nothing along an axis (a variance
 * below 1e-12 of the data's) or along a slant (an eigenvalue of its correlation below 1e-12) has,
 * unless distinct points within 8 standard deviations hold it there: healthy clusters may be tiny
 * beside a far one, or reach out to one outlier. Points that differ by rounding are not distinct.
 * An axis on which the data are constant collapses every component.
 */
export function collapsed(
  points: Points,
  shapes: readonly Shape[],
  own: (k: number) => boolean,
): number[] {
  const spread = spreadOf(points);
  const flat = spread.some((sd, d) => !(sd > 1e-15 * Math.abs(points.columns[d]?.[0] ?? 0)));
  return shapes.flatMap((shape, k) => {
    if (!own(k)) return [];
    return flat || isFlat(points, shape) || hasFallen(points, spread, shape) ? [k] : [];
  });
}

function isFlat(points: Points, { covariance: s, mean }: Shape): boolean {
  const sd = s.map((_, i) => Math.sqrt(at(s, i, i)));
  // An axis without any width is judged by the points on it.
  if (!sd.every((width) => width > 0)) return false;
  const unit = build(s.length, s.length, (i, j) => at(s, i, j) / (sd[i] ?? 1) / (sd[j] ?? 1));
  const { values, vectors } = symmetricEigen(unit);
  return values.some((value, m) => {
    if (value >= NEGLIGIBLE) return false;
    const along = (vectors[m] ?? []).map((v, d) => v / (sd[d] ?? 1));
    const reach = REACH * Math.sqrt(Math.max(0, value));
    let [least, most, rounding] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
    for (const n of within(points, mean, sd)) {
      let [place, size] = [0, 0];
      along.forEach((v, d) => {
        const [x, centre] = [valueAt(points, d, n), mean[d] ?? 0];
        place += v * (x - centre);
        size += Math.abs(v) * (Math.abs(x) + Math.abs(centre));
      });
      if (Math.abs(place) > reach + ROUNDING * size) continue;
      [least, most] = [Math.min(least, place), Math.max(most, place)];
      rounding = Math.max(rounding, ROUNDING * size);
    }
    return !(most - least > 2 * rounding);
  });
}

function hasFallen(points: Points, spread: readonly number[], shape: Shape): boolean {
  const { covariance, mean, round } = shape;
  const sd = covariance.map((_, i) => Math.sqrt(at(covariance, i, i)));
  const narrow = sd.flatMap((width, d) =>
    width ** 2 < NEGLIGIBLE * (spread[d] ?? 1) ** 2 ? [d] : [],
  );
  if (narrow.length === 0) return false;
  if (sd.every((width) => width === 0)) return true;
  const held = within(points, mean, sd);
  const distinct = (d: number) =>
    held.some((n) => valueAt(points, d, n) !== valueAt(points, d, held[0]));
  return round ? !points.columns.some((_, d) => distinct(d)) : !narrow.every(distinct);
}

/** The points no farther from the mean than 8 standard deviations along each axis. */
function within(points: Points, mean: Vector, sd: readonly number[]): number[] {
  const found: number[] = [];
  for (let n = 0; n < points.size; n++)
    if (sd.every((width, d) => Math.abs(valueAt(points, d, n) - (mean[d] ?? 0)) <= REACH * width))
      found.push(n);
  return found;
}

const valueAt = (points: Points, d: number, n = 0): number => points.columns[d]?.[n] ?? 0;

/** Share of the data's variance below which a component has no width left in any direction. */
const POINT = 1e-6;

/** Whether a collapsed component has fallen onto one point, or onto a line (or a plane, in more dimensions). */
export function fallenOnto(points: Points, covariance: Matrix): "point" | "line" {
  const whole = spreadOf(points).reduce((sum, sd) => sum + sd ** 2, 0);
  return trace(covariance) <= POINT * whole ? "point" : "line";
}
