import { type Frame, halfSteps } from "../../../engine/run/frame.ts";

/** A stretch of the horizontal axis, in iterations. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Runs up to so many iterations are shown whole. */
export const SHORT = 12;

/** Where the axis of a whole run ends: it grows by leaps, not with each half-step. */
const WHOLE = [4, 6, 9, 12, 15];

/** Iterations of a sliding window before the cursor, and in all. */
const BEFORE = 8.5;
const RECENT = 12;

/** Where a frame stands on the axis: θ_t at t, the E-step before it half an iteration earlier. */
export function place(frame: Frame): number {
  return halfSteps(frame) / 2;
}

/** Where a run ends on the axis. */
export function endOf(frames: readonly Frame[]): number {
  const last = frames.at(-1);
  return last ? place(last) : 0;
}

/** The iterations in view of a run that ends at `last`, with room for a label at the end. */
export function windowOf(last: number, cursor: number, all: boolean): Stretch {
  if (last <= SHORT) return { from: 0, to: WHOLE.find((to) => last <= 0.72 * to) ?? 18 };
  if (all) return { from: 0, to: last * 1.06 };
  const from = Math.max(0, cursor - BEFORE);
  return { from, to: from + RECENT };
}

/** Frames within a stretch, and one more at either side where there is one, for the lines to go on. */
export function framesIn(frames: readonly Frame[], { from, to }: Stretch): readonly Frame[] {
  const start = lastUpTo(frames, Math.floor(2 * from) - 1);
  return frames.slice(start, lastUpTo(frames, Math.ceil(2 * to) + 1) + 1);
}

/** Index of the frame nearest to a place on the axis. */
export function nearest(frames: readonly Frame[], at: number): number {
  return lastUpTo(frames, Math.round(2 * at));
}

/** Index of the last frame at or before a half-step, else 0. */
function lastUpTo(frames: readonly Frame[], halfStep: number): number {
  let [low, high] = [0, frames.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const frame = frames[middle];
    if (frame && halfSteps(frame) <= halfStep) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
