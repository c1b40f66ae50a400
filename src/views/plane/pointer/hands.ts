import type { Points } from "../../../models/shared/points.ts";
import type { Tool } from "../props.ts";
import type { View } from "../view/view.ts";
import type { Pixel } from "./gestures.ts";
import { nearestPoint, pointsWithin } from "./nearest.ts";

/** How exactly a pointer points, in pixels. */
interface Hand {
  /** It may tremble so much and still click. */
  readonly tremble: number;
  /** How near a drag begins to a point that it moves. */
  readonly grip: number;
  /** How near a click is to a point that it picks; null where it picks none. */
  readonly picks: Readonly<Record<Tool, number | null>>;
}

const mouse: Hand = { tremble: 4, grip: 7, picks: { add: 7, select: 16, erase: null } };
// A finger is too broad to tell "on a point" from "beside it": with Add in hand every tap adds.
const touch: Hand = { tremble: 12, grip: 16, picks: { add: null, select: 24, erase: null } };

/** By the type of a pointer event. */
export const handOf = (pointerType: string): Hand => (pointerType === "touch" ? touch : mouse);

/**
 * The point that a drag from `at` moves; null where it pans. Of points close together a finger can
 * mean none but the one that is picked.
 */
export function gripOf(
  hand: Hand,
  points: Points,
  view: View,
  { px, py }: Pixel,
  picked: number | null,
): number | null {
  if (hand !== touch) return nearestPoint(points, view, px, py, hand.grip);
  const near = pointsWithin(points, view, px, py, hand.grip);
  if (picked !== null && near.includes(picked)) return picked;
  return near.length === 1 ? (near[0] ?? null) : null;
}
