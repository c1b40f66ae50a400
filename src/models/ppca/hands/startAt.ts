import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import { filledAt } from "../../shared/gaps/filled.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

/** Least σ² of a start by hand, as a share of ‖W‖²: places that the points lie on still give one. */
const LEAST = 1e-6;

/**
 * θ₀ whose line ends, ±2‖W‖ from the mean, at two places; σ² is the mean square of the points
 * across it. Null where the places are one.
 */
export function startAt(
  { noise: kind }: PpcaSpec,
  { points }: Data,
  places: readonly Vector[],
): PpcaTheta | null {
  const [a, b] = places;
  if (!a || !b) return null;
  const mean = a.map((value, d) => (value + entry(b, d)) / 2);
  const column = a.map((value, d) => (entry(b, d) - value) / 4);
  const square = dot(column, column);
  if (!(square > 0)) return null;
  let across = 0;
  for (let n = 0; n < points.size; n++) {
    const away = filledAt(points, n).map((x, d) => x - entry(mean, d));
    const along = dot(column, away) / square;
    across += away.reduce((sum, x, d) => sum + (x - along * entry(column, d)) ** 2, 0);
  }
  const noise = Math.max(across / Math.max(1, points.size), LEAST * square);
  return {
    mean,
    loadings: column.map((w) => [w]),
    noise: kind === "diagonal" ? mean.map(() => noise) : noise,
  };
}
