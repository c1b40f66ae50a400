import type { Grid } from "../../../models/shared/grid.ts";

/** A value at which a field is drawn. */
interface Level {
  readonly at: number;
  /** Text on its line; none, no text. */
  readonly label?: string;
  /** Where on the line it stands, as a share of the view's height from above; none, as low as there is room. */
  readonly height?: number;
}

/**
 * A function over the plane, known on a grid, as its level lines or as the regions where it is
 * above a level: a density, a log-odds with its boundary at 0. Compared by identity: the same
 * object is not traced again, so keep it while nothing changes.
 */
export interface Field {
  /** Stable from change to change, and no other field's. */
  readonly id: string;
  readonly grid: Grid;
  /** Row after row, as `placesOf` orders places; −∞ and NaN lie below every level. */
  readonly values: Float64Array;
  readonly levels: readonly Level[];
  /** Lines are drawn only where this, on the same grid, is at least 0; none, everywhere. */
  readonly within?: Float64Array;
  /** A line where the value is the level, or a faint surface where it is at least that. */
  readonly kind: "lines" | "region";
  /** CSS colour. */
  readonly colour: string;
  /** As SVG's stroke-dasharray, in CSS pixels; none, an unbroken line. */
  readonly dash?: string;
}
