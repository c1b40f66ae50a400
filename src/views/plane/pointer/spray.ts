import { normal } from "../../../maths/random.ts";
import type { Place } from "../props.ts";
import { placeOf } from "../view/view.ts";
import { type Gesture, type Now, nextStroke, type Pixel } from "./gestures.ts";

const RADIUS = 14;
const PER_SECOND = 25;
/** The pointer rests once it has not moved for so many milliseconds. */
const REST = 80;

/** A finger, which has no Shift: it sprays once it moves, and a tap is a click. */
export function sprayingOnceMoved(now: Now, from: Pixel, click: () => void): Gesture {
  let spray: Gesture | null = null;
  return {
    waits: true,
    move(at) {
      spray ??= spraying(now, from);
      spray.move(at);
    },
    end(at, moved) {
      if (moved) spray?.end(at, moved);
      else click();
    },
    cancel: () => spray?.cancel(),
  };
}

/** Strews points round the pointer while it moves, a batch an animation frame. */
export function spraying(now: Now, from: Pixel): Gesture {
  const stroke = nextStroke();
  let pointer = from;
  let moved = performance.now();
  let last: number | null = null;
  let owed = 1;
  let request = requestAnimationFrame(step);

  function step(time: number) {
    if (time - moved < REST) owed += Math.min(0.1, (time - (last ?? time)) / 1000) * PER_SECOND;
    last = time;
    const count = Math.floor(owed);
    owed -= count;
    if (count > 0) now().calls.onAdd(Array.from({ length: count }, drop), stroke);
    request = requestAnimationFrame(step);
  }

  function drop(): Place {
    const { px, py } = pointer;
    const off = () => RADIUS * normal(Math.random);
    return placeOf(now().view, px + off(), py + off());
  }

  const stop = () => cancelAnimationFrame(request);
  return {
    waits: false,
    move(at) {
      pointer = at;
      moved = performance.now();
    },
    end: stop,
    cancel: stop,
  };
}
