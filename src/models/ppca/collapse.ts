import type { Points } from "../points.ts";
import { spreadOf } from "../spread.ts";

/** Share of the least variance of an axis below which the noise is none. */
const NEGLIGIBLE = 1e-12;

/**
 * What the data lie on where the noise has gone: one point, or the line (or plane) that the
 * factors span; null where σ² is still a spread, judged relative to that of the data. An axis
 * on which the data are constant has no say, as the noise is shared by all.
 */
export function fallenOnto(points: Points, noise: number): "point" | "line" | null {
  const moving = spreadOf(points).filter(
    (sd, d) => sd > 1e-15 * Math.abs(points.columns[d]?.[0] ?? 0),
  );
  if (moving.length === 0) return "point";
  return noise < NEGLIGIBLE * Math.min(...moving) ** 2 ? "line" : null;
}
