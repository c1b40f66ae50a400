import { type Gesture, type Now, nextStroke, type Pixel } from "./gestures.ts";
import { pointsWithin } from "./nearest.ts";

/** How far eraser and brush reach, in pixels. */
export const BRUSH_RADIUS = 10;

/** Takes the points that the pointer passes over, a batch an animation frame. */
export function brushing(
  now: Now,
  from: Pixel,
  take: (indices: readonly number[], stroke: number) => void,
): Gesture {
  const stroke = nextStroke();
  let last = from;
  let path: Pixel[] = [];
  let request = 0;

  function step() {
    const { view, points } = now();
    const found = path.flatMap(({ px, py }) => pointsWithin(points, view, px, py, BRUSH_RADIUS));
    path = [];
    const indices = [...new Set(found)].sort((a, b) => a - b);
    if (indices.length > 0) take(indices, stroke);
  }

  function pass(at: Pixel) {
    path.push(...along(last, at));
    last = at;
    cancelAnimationFrame(request);
    request = requestAnimationFrame(step);
  }

  pass(from);
  return { waits: false, move: pass, end: () => {}, cancel: () => {} };
}

/** Pixels from a (left out) to b, close enough to leave no gap. */
function along(a: Pixel, b: Pixel): Pixel[] {
  const count = Math.max(1, Math.ceil(Math.hypot(b.px - a.px, b.py - a.py) / BRUSH_RADIUS));
  return Array.from({ length: count }, (_, i) => {
    const share = (i + 1) / count;
    return { px: a.px + (b.px - a.px) * share, py: a.py + (b.py - a.py) * share };
  });
}
