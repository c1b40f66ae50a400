import type { Size } from "../view/view.ts";
import type { Cells } from "./cells.ts";
import type { Spot, Traced } from "./trace.ts";

/** A label of a level and where it stands, in cells. */
export interface LabelSpot {
  readonly text: string;
  readonly spot: Spot;
}

/** CSS pixels that labels keep from the edges of the view, and from each other. */
const EDGE = 64;
const APART = 40;

/**
 * One place a label: on a line of its level, as low in the view as there is room, or as near to
 * the height it wants. A level that is not in view has none.
 */
export function labelSpots(
  traced: readonly Traced[],
  { size, at }: Cells,
  { width, height }: Size,
): readonly LabelSpot[] {
  const pixel = ([x, y]: Spot): Spot => [at[0] + size[0] * x, at[1] + size[1] * y];
  const taken: Spot[] = [];
  return traced.flatMap(({ lines, label, height: wanted = 1 }) => {
    if (label === undefined) return [];
    const miss = ({ px: [, y] }: { px: Spot }) => Math.abs(y - wanted * height);
    const best = lines
      .flat()
      .map((spot) => ({ spot, px: pixel(spot) }))
      .filter(
        ({ px: [x, y] }) =>
          x > EDGE &&
          x < width - EDGE &&
          y > EDGE &&
          y < height - EDGE &&
          taken.every(([u, v]) => Math.hypot(x - u, y - v) > APART),
      )
      .reduce<{ spot: Spot; px: Spot } | null>(
        (found, each) => (found && miss(found) <= miss(each) ? found : each),
        null,
      );
    if (!best) return [];
    taken.push(best.px);
    return [{ text: label, spot: best.spot }];
  });
}
