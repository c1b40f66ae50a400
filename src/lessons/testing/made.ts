import type { LessonScene } from "../../data/lesson/contract.ts";
import { type Played, play } from "../../data/scenes/testing/play.ts";

/** What the engine makes of a scene: all its frames, and from which to which of them it plays. */
export function made(scene: LessonScene): Played & { readonly from: number; readonly to: number } {
  const { walk = 0, play: half = 0 } = scene;
  const from = walk === "end" ? play(scene).frames.length - 1 : walk;
  const run = play(scene, {}, from + (half === "end" ? 1 : half));
  const last = run.frames.length - 1;
  return { ...run, from, to: half === "end" ? last : Math.min(last, from + half) };
}
