/** Where words go in a drawing: near what they name, over nothing else. */
import { range } from "d3-array";
import { apart, inside, type Point, type Rect, type Size } from "./rect.ts";
import { clear, columns, type Skyline } from "./skyline.ts";

interface Candidate {
  readonly cost: number;
}

/** The first of the places that cost least among those allowed; another has to cost less by more than `by`. */
export function cheapest<Place extends Candidate>(
  places: Iterable<Place>,
  allowed: (place: Place) => boolean = () => true,
  by = 0,
): Place | null {
  let best: Place | null = null;
  let least = Infinity;
  for (const place of places)
    if (place.cost < least - by && allowed(place)) [best, least] = [place, place.cost];
  return best;
}

/** Pixels between a label and a line. */
const AIR = 9;
/** Pixels within which two lines are one. */
const SAME = 2;

/** What labels keep clear of, and each x of a thin vertical line that they cross only where they must. */
interface Surroundings {
  readonly verticals: readonly number[];
  readonly frame: Rect;
  readonly drawn: readonly Skyline[];
  readonly taken: readonly Rect[];
}

function free(rect: Rect, { frame, taken }: Surroundings): boolean {
  return inside(rect, frame) && taken.every((other) => apart(rect, other));
}

/** Whether it is free and nothing drawn runs through it. */
function open({ rect }: { readonly rect: Rect }, around: Surroundings): boolean {
  return free(rect, around) && clear(rect, around.drawn);
}

/** More than any place else may cost. */
const CROSSING = 1e4;
/** What it costs to lie across verticals. */
function crossing({ left, width }: Rect, { verticals }: Surroundings): number {
  return CROSSING * verticals.filter((x) => left - 2 < x && x < left + width + 2).length;
}

type Side = "above" | "below";

/** More than the better place along a line is worth. */
const OTHER_SIDE = 1e3;

/**
 * A place just above or below a line, on the first of the sides if it can be, close to the x
 * preferred, clear of all that is drawn and with none of the others between it and its own.
 */
export function along(
  own: Skyline,
  others: readonly Skyline[],
  size: Size,
  sides: readonly Side[],
  prefer: number,
  around: Surroundings,
): Rect | null {
  const places = sides.flatMap((side, later) =>
    lefts(around.frame, size).flatMap((left) => {
      const found = onSide(own, others, size, side, left);
      if (!found) return [];
      const { rect, away, beyond } = found;
      const aside = 0.4 * Math.abs(left + size.width / 2 - prefer);
      const cost = OTHER_SIDE * later + away + aside + 120 * beyond + crossing(rect, around);
      return [{ rect, cost }];
    }),
  );
  return cheapest(places, (place) => open(place, around))?.rect ?? null;
}

/** Left edges at which it fits the frame. */
function lefts({ left, width }: Rect, size: Size): number[] {
  return range(left, left + width - size.width + 1e-9, 8);
}

/** The place on one side with its left edge given: how far it is from its line on the whole, and the part beyond its ends. */
function onSide(own: Skyline, others: readonly Skyline[], size: Size, side: Side, left: number) {
  const above = side === "above";
  const heightsOf = ({ top, bottom }: Skyline) => (above ? top : bottom);
  const heights = heightsOf(own);
  const [first, last] = columns({ left, top: 0, ...size }, own);
  let [under, sum] = [0, 0];
  let edge = above ? Infinity : -Infinity;
  for (let column = first; column <= last; column++) {
    const height = heights[column] as number;
    if (!Number.isFinite(height)) continue;
    under += 1;
    sum += height;
    edge = above ? Math.min(edge, height) : Math.max(edge, height);
  }
  if (under === 0) return null;
  const rect = { left, top: above ? edge - AIR - size.height : edge + AIR, ...size };
  for (const one of others)
    for (let column = first; column <= last; column++) {
      const [other, mine] = [heightsOf(one)[column] as number, heights[column] as number];
      const between = above
        ? other > rect.top && other < mine - SAME
        : other < rect.top && other > mine + SAME;
      if (between && Number.isFinite(mine)) return null;
    }
  const away = Math.abs(edge - sum / under);
  return { rect, away, beyond: 1 - under / (last - first + 1) };
}

/** A place at one side of a point or at the other, as level with it as can be. */
export function beside(
  point: Point,
  size: Size,
  away: number,
  around: Surroundings,
  first: "right" | "left" = "right",
): Rect | null {
  const steps = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? -i : i + 1) * 4);
  const [right, left] = [point.x + away, point.x - away - size.width];
  const sides = first === "right" ? [right, left] : [left, right];
  const places = [steps.slice(0, 12), steps.slice(12)].flatMap((near) =>
    sides.flatMap((side) =>
      near.map((step) => {
        const rect = { left: side, top: point.y - size.height / 2 + step, ...size };
        return { rect, cost: crossing(rect, around) };
      }),
    ),
  );
  return cheapest(places, (place) => open(place, around))?.rect ?? null;
}

/** The place nearest to a point that is free, clear of all that is drawn where there is one; null where none is free. */
export function anywhere(point: Point, size: Size, around: Surroundings): Rect | null {
  const { top, height } = around.frame;
  const tops = range(top, top + height - size.height + 1e-9, 6);
  const places = lefts(around.frame, size).flatMap((left) =>
    tops.map((top) => {
      const rect = { left, top, ...size };
      const [dx, dy] = [left + size.width / 2 - point.x, top + size.height / 2 - point.y];
      return { rect, cost: Math.hypot(dx, dy) + crossing(rect, around) };
    }),
  );
  const found =
    cheapest(places, (place) => open(place, around)) ??
    cheapest(places, ({ rect }) => free(rect, around));
  return found?.rect ?? null;
}
