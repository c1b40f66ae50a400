import type { LessonScene } from "../../data/lesson/contract.ts";
import { inLesson } from "../lab/selectors.ts";
import type { Lab, LessonPlace } from "../lab/state.ts";

/** The scene of a place in a lesson. */
export function sceneAt({ lesson, at }: LessonPlace): LessonScene {
  const scene = lesson.scenes[at];
  if (!scene) throw new Error(`"${lesson.title}" has no scene ${at + 1}.`);
  return scene;
}

/**
 * How far a scene has come: its session is on its way; it asks; what plays is to be seen; all of
 * it has been. "left" while data, model, rules or start are no longer those of the scene.
 */
export type Stage = "coming" | "ask" | "play" | "told" | "left";

/** Null where no lesson is on. */
export function stageOf(s: Lab): Stage | null {
  const { lesson, run } = s;
  if (!lesson) return null;
  if (!inLesson(s)) return "left";
  if (lesson.from === null) return "coming";
  if (!lesson.passed) return "ask";
  return lesson.to !== null && run.frames.length > lesson.to ? "told" : "play";
}
