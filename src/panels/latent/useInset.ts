import { useState } from "react";
import { type Points, pointAt } from "../../models/shared/points.ts";
import { addPoints, erasePoints, movePoint, relabelPoints } from "../../store/edits/editData.ts";
import { originOf } from "../../store/lab/lineage.ts";
import { nextStroke } from "../../views/plane/pointer/gestures.ts";
import { usePointer } from "../../views/plane/pointer/usePointer.ts";
import type { Tool } from "../../views/plane/props.ts";
import { type Box, fitBox } from "../../views/plane/view/box.ts";
import { identity, type View, viewOf } from "../../views/plane/view/view.ts";

/** CSS pixels of the inset, and of the room about its points. */
export const SIZE = 150;
const ROOM = 12;
const insets = { top: ROOM, right: ROOM, bottom: ROOM, left: ROOM };

/** What is in hand: a label to add points with and to give to others, the eraser, or (null) nothing. */
export type Hand = number | "erase" | null;

/** What is seen of the inset, and what pointer and keys do in it. */
export function useInset(points: Points) {
  const [hand, take] = useState<Hand>(null);
  const [picked, pick] = useState<number | null>(null);
  const view = useView(points);
  const known = picked !== null && picked < points.size ? picked : null;
  const label = typeof hand === "number" ? hand : null;
  const tool: Tool = hand === "erase" ? "erase" : label === null ? "select" : "add";
  const erase = (indices: readonly number[], stroke = nextStroke()) => {
    pick(null);
    erasePoints(indices, stroke);
  };
  const give = (indices: readonly number[]) => {
    if (label !== null) relabelPoints(indices, label);
  };
  const calls = {
    onAdd(places: readonly (readonly [number, number])[], stroke: number) {
      if (label === null) return;
      addPoints(places, stroke, label);
      pick(points.size);
    },
    onErase: erase,
    onMovePoint: movePoint,
    onPaint: give,
    onPick: pick,
    onPlace: () => {},
  };
  const pressed = {
    ...calls,
    onPick(n: number | null) {
      pick(n);
      if (n !== null) give([n]);
    },
  };
  const pointer = usePointer({
    view,
    points,
    tool,
    picked: known,
    placing: false,
    painting: false,
    drawing: false,
    calls: pressed,
    pan: () => {},
  });
  return { hand, take, picked: known, view, tool, label, calls, ...pointer };
}

/** A view that stays while points are added and moved within it. */
function useView(points: Points): View {
  const fitted = () => ({ origin: originOf(points), box: fitBox(points, []) });
  const [{ origin, box }, keep] = useState(fitted);
  if (origin !== originOf(points) || !insideOf(points, box)) keep(fitted());
  return viewOf(box, { width: SIZE, height: SIZE }, identity, { insets });
}

function insideOf(points: Points, { x, y }: Box): boolean {
  for (let n = 0; n < points.size; n++) {
    const [a = 0, b = 0] = pointAt(points, n);
    if (a < x[0] || a > x[1] || b < y[0] || b > y[1]) return false;
  }
  return true;
}
