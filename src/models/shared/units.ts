import type { Points } from "./points.ts";
import { spreadOf } from "./spread.ts";

/**
 * The power of ten nearest each axis's standard deviation, as a unit to measure it in; 1 where an
 * axis is constant. Data whose spread is about 1 are measured as they stand.
 */
export function unitsOf(points: Points): readonly number[] {
  return spreadOf(points).map((spread) => {
    const unit = 10 ** Math.round(Math.log10(spread));
    // What is squared must stay a number.
    return unit ** 2 > 0 && Number.isFinite(unit ** 2) ? unit : 1;
  });
}
