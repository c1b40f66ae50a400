import { cheapest } from "./places.ts";
import { overlap, type Rect, type Size } from "./rect.ts";

/** A label wanted beside a ring at (x, y). Pixels. */
interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where a label begins (or, with anchor "end", ends), and the middle of its height. */
interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

const CHARACTER = 0.5;
/** Places to try: the side, then how many lines up or down. */
const TRIES = [-0.7, 0.7, -1.7, 1.7, -2.7, 2.7].flatMap((line) => [
  { side: 1, line },
  { side: -1, line },
]);

/**
 * A place for each label beside its ring, in order: on the right and a little up, else on
 * the left, else further up or down, inside `area` and clear of rings, `obstacles` of the same size and earlier labels.
 */
export function placeBesideRings(
  wishes: readonly LabelWish[],
  height: number,
  ring: number,
  area: Size,
  obstacles: readonly { readonly x: number; readonly y: number }[] = [],
): LabelPlace[] {
  const rings = [...wishes, ...obstacles];
  const taken = rings.map(({ x, y }) => rectAt(x - ring, y, 2 * ring, 2 * ring));
  return wishes.flatMap(({ x, y, text }, i) => {
    const width = CHARACTER * height * text.length;
    const others = taken.filter((_, j) => j !== i);
    const places = TRIES.map(({ side, line }) => {
      const start = x + side * (ring + 0.4 * height);
      const middle = y + line * height * 1.1;
      const rect = rectAt(side > 0 ? start : start - width, middle, width, 1.1 * height);
      const cost = outside(rect, area) + others.reduce((sum, o) => sum + overlap(rect, o), 0);
      const anchor = side > 0 ? ("start" as const) : ("end" as const);
      return { rect, cost, place: { x: start, y: middle, anchor } };
    });
    const best = cheapest(places, undefined, 1);
    if (!best) return [];
    taken.push(best.rect);
    return [best.place];
  });
}

function rectAt(left: number, middle: number, width: number, height: number): Rect {
  return { left, top: middle - height / 2, width, height };
}

/** Area of the rectangle outside the element. */
function outside(rect: Rect, area: Size): number {
  return rect.width * rect.height - overlap(rect, { left: 0, top: 0, ...area });
}
