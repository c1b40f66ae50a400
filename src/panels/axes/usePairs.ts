import { useMemo } from "react";
import type { ShownAxes } from "../../models/contract/scene.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownQTheta } from "../../store/lab/selectors.ts";
import { sane } from "../../store/seen/lensOver.ts";

/** Points drawn in a cell at most: more are a patch at this size. */
const MOST = 400;

/** A column as a cell draws it: of the points drawn, as shares of its extent. */
type Column = Float32Array;

export interface Pairs {
  /** How many points are drawn, evenly of all. */
  readonly size: number;
  readonly columns: readonly Column[];
  /** As CSS colours, grey before any q. */
  readonly colours: readonly string[] | null;
  isShown(axes: ShownAxes): boolean;
}

/** What all cells have in common, found once for them all. */
export function usePairs(): Pairs {
  const points = useLab((s) => s.dataset.points);
  const shown = useLab((s) => s.view.axes);
  const spec = useLab((s) => s.choices.model);
  const pixels = useLab((s) => (shownQTheta(s) === null ? null : s.colours?.pixels)) ?? null;
  return useMemo(() => {
    const step = Math.max(1, Math.ceil(points.size / MOST));
    const size = Math.ceil(points.size / step);
    const columns = points.columns.map((column) => shareOf(column, step, size));
    const colours =
      pixels?.length === points.size
        ? Array.from({ length: size }, (_, i) => cssOf(pixels[i * step] ?? 0))
        : null;
    const now = String(sane(shown, points.dimensions, spec));
    return { size, columns, colours, isShown: (axes) => String(axes) === now };
  }, [points, pixels, shown, spec]);
}

/** Every so many values, as shares of the extent of all; NaN for a gap. */
function shareOf(column: Float64Array, step: number, size: number): Column {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of column) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const extent = greatest - least;
  return Float32Array.from({ length: size }, (_, i) => {
    const value = column[i * step] as number;
    return extent > 0 ? (value - least) / extent : value - least + 0.5;
  });
}

/** 0xAABBGGRR as CSS. */
function cssOf(pixel: number): string {
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
}
