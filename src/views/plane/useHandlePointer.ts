import { type MouseEvent, type PointerEvent, useRef } from "react";
import type { Handle } from "../../models/picture.ts";
import type { Phase, Place } from "./props.ts";
import { pixelOf, placeOf, type View } from "./view.ts";

interface Drag {
  readonly pointer: number;
  /** From the pointer to the handle, in pixels. */
  readonly dx: number;
  readonly dy: number;
  moved: boolean;
}

/** Drags a handle with the pointer, keeping the grip. A press without movement reports nothing. */
export function useHandlePointer(
  { at }: Handle,
  view: View,
  report: (to: Place, phase: Phase) => void,
) {
  const drag = useRef<Drag | null>(null);

  function target(event: PointerEvent, { dx, dy }: Drag): Place {
    return placeOf(view, event.clientX + dx, event.clientY + dy);
  }

  function finish(event: PointerEvent) {
    const { current } = drag;
    if (current?.pointer !== event.pointerId) return;
    drag.current = null;
    if (current.moved) report(target(event, current), "end");
  }

  return {
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const [x, y] = pixelOf(view, at);
      const [dx, dy] = [x - event.clientX, y - event.clientY];
      drag.current = { pointer: event.pointerId, dx, dy, moved: false };
    },
    onPointerMove(event: PointerEvent<HTMLButtonElement>) {
      const { current } = drag;
      if (current?.pointer !== event.pointerId) return;
      if (!current.moved) report(at, "start");
      current.moved = true;
      report(target(event, current), "move");
    },
    onPointerUp: finish,
    onPointerCancel: finish,
    /** The arrow keys stay with the app after a drag: only the keyboard gives a handle focus. */
    onMouseDown(event: MouseEvent) {
      event.preventDefault();
    },
  };
}
