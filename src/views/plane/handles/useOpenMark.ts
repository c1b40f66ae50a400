import { useState } from "react";
import type { Mark } from "../../../models/contract/picture.ts";
import { pixelEllipse, sigmasAt } from "../marks/geometry.ts";
import type { Pixel } from "../pointer/gestures.ts";
import type { Tool } from "../props.ts";
import { pixelOf, type View } from "../view/view.ts";

/** How far the pointer may leave an ellipse before its handles go, in σ. */
const LEAVE = 2.5;
const NEAR = 20;

/**
 * The mark under the pointer whose handles are to show. It opens from its centre and, with
 * Select in hand, from anywhere inside; it stays open until the pointer leaves the ellipse.
 */
export function useOpenMark(
  marks: readonly Mark[],
  view: View,
  pointer: Pixel | null,
  tool: Tool,
): string | null {
  const [open, setOpen] = useState<string | null>(null);
  const next = pointer && under(marks, view, pointer, tool, open);
  if (next !== open) setOpen(next);
  return next;
}

function under(
  marks: readonly Mark[],
  view: View,
  { px, py }: Pixel,
  tool: Tool,
  open: string | null,
): string | null {
  const spots = marks.map((mark) => {
    const [cx, cy] = pixelOf(view, mark.centre);
    const sigmas = sigmasAt(pixelEllipse(view, mark.centre, mark.covariance), px, py);
    return { id: mark.id, sigmas, onCentre: Math.hypot(px - cx, py - cy) < NEAR };
  });
  const centre = spots.find(({ onCentre }) => onCentre);
  if (centre) return centre.id;
  const stays = spots.find(({ id, sigmas }) => id === open && sigmas < LEAVE);
  if (stays) return stays.id;
  if (tool !== "select") return null;
  const inside = spots.filter(({ sigmas }) => sigmas < 2).sort((a, b) => a.sigmas - b.sigmas);
  return inside[0]?.id ?? null;
}
