import { cheapest } from "../../labels/places.ts";
import type { Size } from "../../labels/rect.ts";
import type { Cells } from "./gridOver.ts";
import type { Spot, Traced } from "./trace.ts";

/** A label of a level and where it stands, in cells. */
interface LabelSpot {
  readonly text: string;
  readonly spot: Spot;
}

/** CSS pixels that labels keep from the edges of the view. */
const EDGE = 64;
/** How far they keep from each other, in heights of their text. */
const APART = 2.7;

/**
 * One place a label: on a line of its level, as low in the view as there is room, or as near to
 * the height it wants. A level that is not in view has none, nor one that has no room beside others.
 */
export function labelSpots(
  traced: readonly Traced[],
  { size, at }: Cells,
  { width, height }: Size,
  text = 15,
): readonly LabelSpot[] {
  const pixel = ([x, y]: Spot): Spot => [at[0] + size[0] * x, at[1] + size[1] * y];
  const taken: Spot[] = [];
  return traced.flatMap(({ lines, label, height: wanted = 1 }) => {
    if (label === undefined) return [];
    const places = lines.flat().map((spot) => {
      const px = pixel(spot);
      return { spot, px, cost: Math.abs(px[1] - wanted * height) };
    });
    const best = cheapest(
      places,
      ({ px: [x, y] }) =>
        x > EDGE &&
        x < width - EDGE &&
        y > EDGE &&
        y < height - EDGE &&
        taken.every(([u, v]) => Math.hypot(x - u, y - v) > APART * text),
    );
    if (!best) return [];
    taken.push(best.px);
    return [{ text: label, spot: best.spot }];
  });
}
