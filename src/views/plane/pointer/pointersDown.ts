import type { Gesture, Pixel } from "./gestures.ts";

interface Press {
  readonly gesture: Gesture;
  readonly from: Pixel;
  readonly tremble: number;
  moved: boolean;
}

/**
 * The pointers that are down, each with its gesture. Fingers that come down one before the other
 * is up are a tap each, as when they drum; once one of several moves they are a pinch and do
 * nothing here. Gestures that act at once can't wait for that: a second finger ends them.
 */
export function newPointersDown() {
  const pointers = new Map<number, Press | null>();

  function pinch(): void {
    for (const [id, press] of pointers) {
      press?.gesture.cancel();
      pointers.set(id, null);
    }
  }

  function release(id: number, finish: (press: Press) => void): void {
    const press = pointers.get(id);
    pointers.delete(id);
    if (press) finish(press);
  }

  return {
    /** `primary`: no other pointer of its type is down; what was not heard to come up is gone. */
    down(id: number, primary: boolean, from: Pixel, tremble: number, begin: () => Gesture): void {
      if (primary) {
        pinch();
        pointers.clear();
      }
      const drumming = [...pointers.values()].every((each) => each?.gesture.waits && !each.moved);
      if (!drumming) pinch();
      pointers.set(id, drumming ? { gesture: begin(), from, tremble, moved: false } : null);
    },
    move(id: number, at: Pixel): void {
      const press = pointers.get(id);
      if (!press) return;
      press.moved ||= Math.hypot(at.px - press.from.px, at.py - press.from.py) > press.tremble;
      if (press.moved && pointers.size > 1) pinch();
      else if (press.moved) press.gesture.move(at);
    },
    up: (id: number, at: Pixel) => release(id, ({ gesture, moved }) => gesture.end(at, moved)),
    cancel: (id: number) => release(id, ({ gesture }) => gesture.cancel()),
  };
}
