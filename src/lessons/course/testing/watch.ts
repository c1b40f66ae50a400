import { type Played, play } from "../../../data/scenes/testing/play.ts";
import type { Choices } from "../../../engine/registry/session.ts";
import { lineAt } from "../../../engine/run/frame.ts";
import { klGap } from "../../../engine/run/klGap.ts";
import type { KnownFrame as Frame } from "../../../engine/testing/run.ts";
import type { Lesson, LessonScene, Line } from "../../contract.ts";

export interface Watched extends Played {
  readonly session: object;
  /** The frame that the scene opens with. */
  readonly before: Frame;
  /** The frame after its `play`; the same one where nothing plays. */
  readonly after: Frame;
}

const played = new WeakMap<LessonScene, Watched>();

/** A scene as the engine makes it, once for all tests of a file. */
export function watch(scene: LessonScene): Watched {
  const known = played.get(scene) ?? watchWith(scene, {});
  played.set(scene, known);
  return known;
}

/** The same with other choices than those of its session. */
function watchWith(scene: LessonScene, change: Partial<Choices>): Watched {
  const run = play(scene, change);
  const last = run.frames.length - 1;
  const { walk = 0, play: more = 0 } = scene;
  const from = walk === "end" ? last : walk;
  const to = more === "end" ? last : from + more;
  const [before, after] = [run.frames[from], run.frames[to]];
  if (!before || !after) throw new Error(`"${scene.id}" ends after ${last} half-steps.`);
  return { ...run, session: scene.session, before, after };
}

/** A scene of a lesson, watched; `change` is of what its session chooses. */
export function seen(lesson: Lesson, id: string, change?: Partial<Choices>): Watched {
  const scene = lesson.scenes.find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene "${id}" in "${lesson.id}".`);
  return change ? watchWith(scene, change) : watch(scene);
}

/** ℓ, 𝓛 or the gap of a frame; NaN where there is none. */
export function valueIn(frame: Frame, line: Line): number {
  return (line === "gap" ? klGap(frame) : lineAt(frame, line)) ?? Number.NaN;
}

/** What a line did over `play`: after it less before it. */
export const changeOf = ({ before, after }: Watched, line: Line): number =>
  valueIn(after, line) - valueIn(before, line);
