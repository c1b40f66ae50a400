import { type PointerEvent, useLayoutEffect, useRef, useState } from "react";
import type { Tool } from "../props.ts";
import { placeOf } from "../view/view.ts";
import { brushing } from "./brush.ts";
import {
  type Gesture,
  type Held,
  movingPoint,
  nextStroke,
  type Pixel,
  panning,
  type Surface,
} from "./gestures.ts";
import { gripOf, handOf } from "./hands.ts";
import { nearestPoint } from "./nearest.ts";
import { newPointersDown } from "./pointersDown.ts";
import { spraying, sprayingOnceMoved } from "./spray.ts";

interface Options extends Omit<Surface, "hold"> {
  readonly tool: Tool;
  readonly picked: number | null;
  readonly placing: boolean;
  readonly painting: boolean;
  readonly drawing: boolean;
}

/** Hovering looks for points up to this many. */
const HOVER = 200_000;
const MIDDLE = 1;

/** What the pointer does to the plane with the tool in hand. */
export function usePointer(options: Options) {
  const [held, hold] = useState<Held | null>(null);
  const [hover, setHover] = useState<(Pixel & { readonly point: number | null }) | null>(null);
  const latest = useRef({ ...options, hold });
  const [pointers] = useState(newPointersDown);
  useLayoutEffect(() => {
    latest.current = { ...options, hold };
  });

  const begin = (at: Pixel, event: PointerEvent): Gesture => {
    const now = () => latest.current;
    const { tool, placing, painting, drawing, points, view, picked } = now();
    const hand = handOf(event.pointerType);
    const click = () => {
      const { calls, view, points } = now();
      const place = placeOf(view, at.px, at.py);
      const reach = hand.picks[tool];
      const found = reach === null ? null : nearestPoint(points, view, at.px, at.py, reach);
      if (placing) calls.onPlace(place);
      else if (tool === "add" && found === null) calls.onAdd([place], nextStroke());
      else calls.onPick(found);
    };
    if (event.button === MIDDLE) return panning(now, at, () => {});
    if (placing) return panning(now, at, click);
    if (painting) return brushing(now, at, (points, stroke) => now().calls.onPaint(points, stroke));
    if (tool === "erase")
      return brushing(now, at, (points, stroke) => now().calls.onErase(points, stroke));
    if (tool === "add" && event.shiftKey) return spraying(now, at);
    const n = gripOf(hand, points, view, at, picked);
    if (n !== null) return movingPoint(now, n, at, click);
    const draws = drawing && tool === "add" && event.pointerType === "touch";
    return (draws ? sprayingOnceMoved : panning)(now, at, click);
  };

  return {
    held,
    hover,
    handlers: {
      onPointerDown(event: PointerEvent<SVGSVGElement>) {
        if (event.button > MIDDLE) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = pixelUnder(event);
        const { tremble } = handOf(event.pointerType);
        pointers.down(event.pointerId, event.isPrimary, at, tremble, () => begin(at, event));
      },
      onPointerMove(event: PointerEvent<SVGSVGElement>) {
        const at = pixelUnder(event);
        pointers.move(event.pointerId, at);
        if (event.pointerType === "touch") return;
        const { points, view } = latest.current;
        const search = event.buttons === 0 && points.size <= HOVER;
        const { grip } = handOf(event.pointerType);
        setHover({ ...at, point: search ? nearestPoint(points, view, at.px, at.py, grip) : null });
      },
      onPointerUp(event: PointerEvent<SVGSVGElement>) {
        pointers.up(event.pointerId, pixelUnder(event));
      },
      onPointerCancel(event: PointerEvent<SVGSVGElement>) {
        pointers.cancel(event.pointerId);
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
