import type { Frame } from "../../engine/frame.ts";

/** One of the runs compared. */
export interface Side {
  readonly name: "A" | "B";
  readonly frames: readonly Frame[];
}

/** The frame a run shows at a half-step of both: its last where it has ended. */
export function cursorOf({ frames }: Side, halfStep: number): number {
  return Math.max(0, Math.min(halfStep, frames.length - 1));
}
