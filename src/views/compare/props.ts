import type { Frame } from "../../engine/run/frame.ts";
import { nearest } from "../chart/axes/window.ts";

/** One of the runs compared. */
export interface Side {
  readonly name: "A" | "B";
  readonly frames: readonly Frame[];
}

/** The index of the frame a run shows at a half-step of both: its last where it has ended. */
export function cursorOf({ frames }: Side, halfStep: number): number {
  return nearest(frames, halfStep / 2);
}
