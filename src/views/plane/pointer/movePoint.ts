import { pointAt } from "../../../models/shared/points.ts";
import type { Place } from "../props.ts";
import { pixelOf, placeOf } from "../view/view.ts";
import type { Gesture, Now, Pixel } from "./gestures.ts";

/** Drags point n, keeping the pointer where it took hold of it; without movement it is a click. */
export function movingPoint(now: Now, n: number, from: Pixel, click: () => void): Gesture {
  const { view, points } = now();
  const [x = 0, y = 0] = pointAt(points, n);
  const [px, py] = pixelOf(view, [x, y]);
  const grip = { x: from.px - px, y: from.py - py };
  let last: Place = [x, y];
  let dragging = false;
  const report = (done: boolean) => {
    now().hold(done ? null : { index: n, at: last });
    now().calls.onMovePoint(n, last, done);
  };
  return {
    waits: true,
    move(at) {
      dragging = true;
      last = placeOf(now().view, at.px - grip.x, at.py - grip.y);
      report(false);
    },
    end(_, moved) {
      if (moved) report(true);
      else click();
    },
    cancel() {
      if (dragging) report(true);
    },
  };
}
