import type { Grid } from "../../models/shared/grid.ts";
import { massesOf } from "../../store/follow/field.ts";
import type { Field } from "../../views/plane/fields/field.ts";

/** Where labels stand, from above: clear of the legend. */
const LABELS = 0.75;

interface Found {
  readonly grid: Grid;
  readonly logDensity: Float64Array;
  /** By the masses that were asked for. */
  readonly levels: readonly number[];
}

/** Contours of a density, each round the least region that holds its share; drawn out where the plane is that of z. */
export const contoursOf = ({ grid, logDensity, levels }: Found, ofZ: boolean): Field => ({
  id: "density",
  grid,
  values: logDensity,
  levels: levels.map((at, i) => ({
    at,
    label: `${Math.round(100 * (massesOf(ofZ)[i] ?? 0))} %`,
    height: LABELS,
  })),
  kind: "lines",
  colour: ofZ ? "var(--ink)" : "var(--ink-soft)",
  ...(!ofZ && { dash: "1.5 3" }),
});
