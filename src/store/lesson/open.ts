import type { Lesson } from "../../data/lesson/contract.ts";
import { sessionOf, viewOf } from "../files/openScene.ts";
import { guarded, request, type Working } from "../files/requests.ts";
import { type Shown, showInstead } from "../files/restore.ts";
import { lab, setView } from "../lab/lab.ts";
import type { LessonPlace } from "../lab/state.ts";

/** Opens a scene of a lesson, its first where none is named, as an edit: undo brings back what was there. */
export async function openLesson(lesson: Lesson, at = 0): Promise<void> {
  const film = lab.getState().lesson?.film === "lesson" ? "lesson" : null;
  await guarded(() =>
    request(
      `Opening ${lesson.title}`,
      ["data", "model"],
      (working) => lessonShown({ lesson, at }, working),
      (scene) => {
        showScene(scene);
        const { lesson: on } = lab.getState();
        if (on && film) lab.setState({ lesson: { ...on, film } });
      },
    ),
  );
}

/** A scene of a lesson with all that it is shown with. */
interface SceneShown {
  readonly kind: "scene";
  readonly place: LessonPlace;
  readonly shown: Omit<Shown, "slot">;
}

/** Reads the session of a scene. Rejects with a sentence where there is no such scene. */
export async function lessonShown(place: LessonPlace, working: Working): Promise<SceneShown> {
  const { lesson, at } = place;
  const scene = lesson.scenes[at];
  if (!scene) throw new Error(`"${lesson.title}" has no scene ${at + 1}.`);
  const session = await sessionOf(scene, working);
  return {
    kind: "scene",
    place: { lesson, at },
    shown: { ...session, told: null, lesson: { lesson, at } },
  };
}

/** Shows a scene in the place of what is there. */
export function showScene({ place: { lesson, at }, shown }: SceneShown): void {
  showInstead({ ...shown, slot: lab.getState().slot });
  setView(viewOf(lesson.scenes[at] ?? {}));
}

/** The lesson ends; the session stays. */
export function closeLesson(): void {
  lab.setState({ lesson: null });
}
