import type { Points } from "../../../models/shared/points.ts";
import type { View } from "../view/view.ts";

/** The point nearest to the pixel (px, py) within `reach` pixels, the last drawn among equals. */
export function nearestPoint(
  points: Points,
  view: View,
  px: number,
  py: number,
  reach: number,
): number | null {
  let best: number | null = null;
  let least = reach ** 2;
  eachOffset(points, view, px, py, (n, dx, dy) => {
    const distance = dx * dx + dy * dy;
    if (!(distance <= least)) return;
    least = distance;
    best = n;
  });
  return best;
}

/** The points within `reach` pixels of (px, py), in ascending order. */
export function pointsWithin(
  points: Points,
  view: View,
  px: number,
  py: number,
  reach: number,
): number[] {
  const found: number[] = [];
  eachOffset(points, view, px, py, (n, dx, dy) => {
    if (dx * dx + dy * dy <= reach ** 2) found.push(n);
  });
  return found;
}

/** A way to go on screen: one of the four arrows. */
export type Heading = readonly [1, 0] | readonly [-1, 0] | readonly [0, 1] | readonly [0, -1];

/** The point to go to from pixel (px, py): near, and ahead rather than aside. */
export function nearestAhead(
  points: Points,
  view: View,
  px: number,
  py: number,
  [hx, hy]: Heading,
  except: number,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  eachOffset(points, view, px, py, (n, dx, dy) => {
    const ahead = dx * hx + dy * hy;
    const aside = Math.abs(dx * hy) + Math.abs(dy * hx);
    if (n === except || ahead <= 0 || aside > 2 * ahead) return;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      best = n;
    }
  });
  return best;
}

/** Calls `visit` with each point's offset in pixels from (px, py). */
function eachOffset(
  points: Points,
  view: View,
  px: number,
  py: number,
  visit: (n: number, dx: number, dy: number) => void,
): void {
  const [xs, ys] = points.columns;
  if (!xs || !ys) return;
  const { x, y } = view;
  const [fromX, fromY] = [x.origin - px, y.origin - py];
  for (let n = 0; n < points.size; n++) {
    const dx = fromX + x.slope * ((xs[n] as number) - x.centre);
    visit(n, dx, fromY + y.slope * ((ys[n] as number) - y.centre));
  }
}
