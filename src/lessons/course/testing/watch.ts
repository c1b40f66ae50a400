import { type Played, play } from "../../../data/scenes/testing/play.ts";
import type { Choices } from "../../../engine/registry/session.ts";
import { type Frame, lineAt } from "../../../engine/run/frame.ts";
import { klGap } from "../../../engine/run/klGap.ts";
import type { Lesson, LessonScene, Line } from "../../contract.ts";

export interface Watched extends Played {
  /** The frame that the scene opens with. */
  readonly before: Frame;
  /** The frame after its `play`; the same one where nothing plays. */
  readonly after: Frame;
}

/** A scene as the engine makes it; `change` is of what its session chooses. */
export function watch(scene: LessonScene, change: Partial<Choices> = {}): Watched {
  const played = play(scene, change);
  const last = played.frames.length - 1;
  const { walk = 0, play: more = 0 } = scene;
  const from = walk === "end" ? last : walk;
  const to = more === "end" ? last : from + more;
  const [before, after] = [played.frames[from], played.frames[to]];
  if (!before || !after) throw new Error(`"${scene.id}" ends after ${last} half-steps.`);
  return { ...played, before, after };
}

/** A scene of a lesson, watched. */
export function seen(lesson: Lesson, id: string, change: Partial<Choices> = {}): Watched {
  const scene = lesson.scenes.find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene "${id}" in "${lesson.id}".`);
  return watch(scene, change);
}

/** ℓ, 𝓛 or the gap of a frame; NaN where there is none. */
export function valueIn(frame: Frame, line: Line): number {
  return (line === "gap" ? klGap(frame) : lineAt(frame, line)) ?? Number.NaN;
}

/** What a line did over `play`: after it less before it. */
export const changeOf = ({ before, after }: Watched, line: Line): number =>
  valueIn(after, line) - valueIn(before, line);
