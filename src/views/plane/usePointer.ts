import { type PointerEvent, useLayoutEffect, useRef, useState } from "react";
import {
  type Gesture,
  type Held,
  nextStroke,
  type Pixel,
  panning,
  type Surface,
} from "./gestures.ts";
import { movingPoint } from "./movePoint.ts";
import { nearestPoint } from "./nearest.ts";
import type { Tool } from "./props.ts";
import { spraying } from "./spray.ts";
import { sweeping } from "./sweep.ts";
import { placeOf } from "./view.ts";

interface Options extends Omit<Surface, "hold"> {
  readonly tool: Tool;
  readonly placing: boolean;
  readonly painting: boolean;
}

/** Pixels a pointer may tremble and still click. */
const TREMBLE = 4;
const REACH = { mouse: 7, touch: 16 };
/** Hovering looks for points up to this many. */
const HOVER = 200_000;
const MIDDLE = 1;

/** What the pointer does to the plane with the tool in hand. */
export function usePointer(options: Options) {
  const [held, hold] = useState<Held | null>(null);
  const [hover, setHover] = useState<(Pixel & { readonly point: number | null }) | null>(null);
  const latest = useRef({ ...options, hold });
  const active = useRef<{ id: number; gesture: Gesture; from: Pixel; moved: boolean } | null>(null);
  const down = useRef(new Set<number>());
  useLayoutEffect(() => {
    latest.current = { ...options, hold };
  });

  const pointUnder = ({ px, py }: Pixel, type: string) => {
    const { points, view } = latest.current;
    return nearestPoint(points, view, px, py, type === "touch" ? REACH.touch : REACH.mouse);
  };

  const begin = (at: Pixel, event: PointerEvent): Gesture => {
    const now = () => latest.current;
    const { tool, placing, painting } = now();
    const click = () => {
      const { calls, view } = now();
      const place = placeOf(view, at.px, at.py);
      if (placing) calls.onPlace(place);
      else if (tool === "add") calls.onAdd([place], nextStroke());
      else if (tool === "select") calls.onPick(null);
    };
    if (event.button === MIDDLE) return panning(now, at, () => {});
    if (placing) return panning(now, at, click);
    if (painting) return sweeping(now, at, (points, stroke) => now().calls.onPaint(points, stroke));
    if (tool === "erase")
      return sweeping(now, at, (points, stroke) => now().calls.onErase(points, stroke));
    if (tool === "add" && event.shiftKey) return spraying(now, at);
    const n = pointUnder(at, event.pointerType);
    return n === null ? panning(now, at, click) : movingPoint(now, n, at);
  };

  const release = (event: PointerEvent, finish: (gesture: Gesture, moved: boolean) => void) => {
    down.current.delete(event.pointerId);
    if (active.current?.id !== event.pointerId) return;
    const { gesture, moved } = active.current;
    active.current = null;
    finish(gesture, moved);
  };

  return {
    held,
    hover,
    handlers: {
      onPointerDown(event: PointerEvent<SVGSVGElement>) {
        down.current.add(event.pointerId);
        if (down.current.size > 1) {
          active.current?.gesture.cancel();
          active.current = null;
          return;
        }
        if (event.button > MIDDLE) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = pixelUnder(event);
        active.current = { id: event.pointerId, gesture: begin(from, event), from, moved: false };
      },
      onPointerMove(event: PointerEvent<SVGSVGElement>) {
        const at = pixelUnder(event);
        const drag = active.current;
        if (drag?.id === event.pointerId) {
          drag.moved ||= Math.hypot(at.px - drag.from.px, at.py - drag.from.py) > TREMBLE;
          if (drag.moved) drag.gesture.move(at);
        }
        if (event.pointerType === "touch") return;
        const search = !drag && latest.current.points.size <= HOVER;
        setHover({ ...at, point: search ? pointUnder(at, "mouse") : null });
      },
      onPointerUp(event: PointerEvent<SVGSVGElement>) {
        const at = pixelUnder(event);
        release(event, (gesture, moved) => gesture.end(at, moved));
      },
      onPointerCancel(event: PointerEvent<SVGSVGElement>) {
        release(event, (gesture) => gesture.cancel());
      },
    },
    /** The pointer left the plane. */
    leave: () => setHover(null),
  };
}

/** Where the pointer is, in CSS pixels from the element's corner. */
function pixelUnder(event: PointerEvent<SVGSVGElement>): Pixel {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { px: event.clientX - left, py: event.clientY - top };
}
