import type { Size } from "../view/view.ts";

/** A label wanted beside a ring at (x, y). Pixels. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where a label begins (or, with anchor "end", ends), and the middle of its height. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CHARACTER = 0.6;
/** Places to try: the side, then how many lines up or down. */
const TRIES = [-0.7, 0.7, -1.7, 1.7, -2.7, 2.7].flatMap((line) => [
  { side: 1, line },
  { side: -1, line },
]);

/**
 * A place for each label beside its ring, in order: on the right and a little up, else on
 * the left, else further up or down, inside `area` and clear of rings, `obstacles` of the same size and earlier labels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  height: number,
  ring: number,
  area: Size,
  obstacles: readonly { readonly x: number; readonly y: number }[] = [],
): LabelPlace[] {
  const rings = [...wishes, ...obstacles];
  const taken: Frame[] = rings.map(({ x, y }) => frameOf(x - ring, y, 2 * ring, 2 * ring));
  return wishes.map(({ x, y, text }, i) => {
    const width = CHARACTER * height * text.length;
    const candidates = TRIES.map(({ side, line }) => {
      const start = x + side * (ring + 0.4 * height);
      const middle = y + line * height * 1.1;
      const left = side > 0 ? start : start - width;
      const frame = frameOf(left, middle, width, 1.1 * height);
      const others = taken.filter((_, j) => j !== i);
      const cost = outside(frame, area) + others.reduce((sum, o) => sum + overlap(frame, o), 0);
      const anchor = side > 0 ? ("start" as const) : ("end" as const);
      return { frame, cost, place: { x: start, y: middle, anchor } };
    });
    const best = candidates.reduce((a, b) => (b.cost < a.cost - 1 ? b : a));
    taken.push(best.frame);
    return best.place;
  });
}

function frameOf(left: number, middle: number, width: number, height: number): Frame {
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

/** Area shared by two frames. */
function overlap(a: Frame, b: Frame): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}

/** Area of the frame outside the element. */
function outside(frame: Frame, { width, height }: Size): number {
  const whole = (frame.right - frame.left) * (frame.bottom - frame.top);
  return whole - overlap(frame, { left: 0, right: width, top: 0, bottom: height });
}
