import type { KeyboardEvent } from "react";
import type { Place } from "../props.ts";
import { pixelOf, placeOf, type View } from "../view/view.ts";
import type { Heading } from "./nearest.ts";

const headings: Readonly<Record<string, Heading>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The way an arrow key points on screen; null for any other key. */
export function headingOf(key: string): Heading | null {
  return headings[key] ?? null;
}

/** `from` moved a hundredth of the view that way, with Shift a thousandth. */
export function nudged(view: View, from: Place, [hx, hy]: Heading, fine: boolean): Place {
  const step = Math.min(view.width, view.height) / (fine ? 1000 : 100);
  const [px, py] = pixelOf(view, from);
  return placeOf(view, px + hx * step, py + hy * step);
}

/** Keeps a key that was used from stepping the run. */
export function use(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
