import { type Points, pointAt } from "../../../models/shared/points.ts";
import type { Place, PlaneProps } from "../props.ts";
import { pixelOf, placeOf, type View } from "../view/view.ts";

/** A pixel of the plane. */
export interface Pixel {
  readonly px: number;
  readonly py: number;
}

/** What a drag of the pointer does; `move` comes only once the pointer left its spot. */
export interface Gesture {
  /** Whether it does nothing before it moves or ends. */
  readonly waits: boolean;
  move(at: Pixel): void;
  end(at: Pixel, moved: boolean): void;
  cancel(): void;
}

/** A point drawn away from its coordinates while it is dragged. */
export interface Held {
  readonly index: number;
  readonly at: Place;
}

/** What gestures act on. They ask for it anew each time, as it changes while they last. */
export interface Surface {
  readonly view: View;
  readonly points: Points;
  readonly calls: Pick<
    PlaneProps,
    "onAdd" | "onErase" | "onMovePoint" | "onPaint" | "onPick" | "onPlace"
  >;
  readonly pan: (dx: number, dy: number) => void;
  readonly hold: (held: Held | null) => void;
}

export type Now = () => Surface;

let strokes = 0;

/** A number no other gesture has. */
export function nextStroke(): number {
  strokes += 1;
  return strokes;
}

/** Pans; without movement it is a click. */
export function panning(now: Now, from: Pixel, click: () => void): Gesture {
  let last = from;
  return {
    waits: true,
    move(at) {
      now().pan(at.px - last.px, at.py - last.py);
      last = at;
    },
    end: (_, moved) => {
      if (!moved) click();
    },
    cancel: () => {},
  };
}

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
