import { type MouseEvent, type PointerEvent, useRef } from "react";
import type { Handle } from "../../../models/contract/picture.ts";
import { handOf } from "../pointer/hands.ts";
import type { Phase, Place } from "../props.ts";
import { pixelOf, placeOf, type View } from "../view/view.ts";

interface Drag {
  readonly pointer: number;
  /** From the pointer to the handle, in pixels. */
  readonly dx: number;
  readonly dy: number;
  /** Where the pointer came down. */
  readonly from: readonly [number, number];
  moved: boolean;
}

/**
 * Drags a handle with the pointer, keeping the grip. A press without movement reports nothing, but
 * that of a finger is told to `onTap`, with its place: it may have meant what lies below.
 */
export function useHandlePointer(
  { at }: Handle,
  view: View,
  report: (to: Place, phase: Phase) => void,
  onTap: ((at: Place) => void) | null,
) {
  const drag = useRef<Drag | null>(null);

  function target(event: PointerEvent, { dx, dy }: Drag): Place {
    return placeOf(view, event.clientX + dx, event.clientY + dy);
  }

  function finish(event: PointerEvent<HTMLButtonElement>) {
    const { current } = drag;
    if (current?.pointer !== event.pointerId) return;
    drag.current = null;
    if (current.moved) report(target(event, current), "end");
    else if (event.type === "pointerup" && event.pointerType === "touch") onTap?.(under(event));
  }

  function under({ currentTarget, clientX, clientY }: PointerEvent<HTMLButtonElement>): Place {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const [x, y] = pixelOf(view, at);
    return placeOf(view, x + clientX - left - width / 2, y + clientY - top - height / 2);
  }

  return {
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const [x, y] = pixelOf(view, at);
      const [dx, dy] = [x - event.clientX, y - event.clientY];
      const from = [event.clientX, event.clientY] as const;
      drag.current = { pointer: event.pointerId, dx, dy, from, moved: false };
    },
    onPointerMove(event: PointerEvent<HTMLButtonElement>) {
      const { current } = drag;
      if (current?.pointer !== event.pointerId) return;
      const [x, y] = current.from;
      const away = Math.hypot(event.clientX - x, event.clientY - y);
      if (!current.moved && away <= handOf(event.pointerType).tremble) return;
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
