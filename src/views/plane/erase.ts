import { type Gesture, type Now, nextStroke, type Pixel } from "./gestures.ts";
import { pointsWithin } from "./nearest.ts";

/** How far the eraser reaches, in pixels. */
export const ERASER = 10;

/** Erases what the pointer passes over, a batch an animation frame. */
export function erasing(now: Now, from: Pixel): Gesture {
  const stroke = nextStroke();
  let last = from;
  let path: Pixel[] = [];
  let request = 0;

  function step() {
    const { view, points, calls } = now();
    const found = path.flatMap(({ px, py }) => pointsWithin(points, view, px, py, ERASER));
    path = [];
    const indices = [...new Set(found)].sort((a, b) => a - b);
    if (indices.length > 0) calls.onErase(indices, stroke);
  }

  function pass(at: Pixel) {
    path.push(...along(last, at));
    last = at;
    cancelAnimationFrame(request);
    request = requestAnimationFrame(step);
  }

  pass(from);
  return { move: pass, end: () => {}, cancel: () => {} };
}

/** Pixels from a (left out) to b, close enough for the eraser to leave no gap. */
function along(a: Pixel, b: Pixel): Pixel[] {
  const count = Math.max(1, Math.ceil(Math.hypot(b.px - a.px, b.py - a.py) / ERASER));
  return Array.from({ length: count }, (_, i) => {
    const share = (i + 1) / count;
    return { px: a.px + (b.px - a.px) * share, py: a.py + (b.py - a.py) * share };
  });
}
