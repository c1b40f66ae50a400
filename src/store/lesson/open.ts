import { quoted } from "../../checks/fault.ts";
import type { Lesson } from "../../data/lesson/contract.ts";
import { sessionOf } from "../files/openScene.ts";
import { read } from "../files/reader.ts";
import { guarded, request, type Working } from "../files/requests.ts";
import { type Shown, showInstead } from "../files/restore.ts";
import { lab, setView } from "../lab/lab.ts";
import type { LessonPlace } from "../lab/state.ts";
import { look } from "../seen/look.ts";
import { sceneAt } from "./place.ts";

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

/** The scene of an address: "e-step/again", or the first of "e-step". Rejects with a sentence where there is none. */
export async function lessonNamed(address: string, working: Working) {
  const [id = "", sceneId] = address.split("/");
  const lesson = (await course()).find((each) => each.id === id);
  if (!lesson) throw new Error(`There is no lesson ${quoted(id)}. The Scenes panel has them all.`);
  return named(lesson, sceneId, working);
}

/** The scene of a lesson that came as the text of its file. Rejects with a sentence where it can't be read. */
export async function lessonIn(text: string, sceneId: string, working: Working) {
  const bytes = new TextEncoder().encode(text).buffer;
  const opened = await read({ type: "open", name: "The link", bytes }, working, [bytes]);
  if (opened.kind !== "lesson") throw new Error("This link is damaged: it brings no lesson.");
  return named(opened.lesson, sceneId, working);
}

async function named(lesson: Lesson, sceneId: string | undefined, working: Working) {
  const at = sceneId ? lesson.scenes.findIndex((each) => each.id === sceneId) : 0;
  if (at < 0)
    throw new Error(`The lesson "${lesson.title}" has no scene ${quoted(sceneId ?? "")}.`);
  const { shown } = await lessonShown({ lesson, at }, working);
  return { shown, look: () => lookAt({ lesson, at }) };
}

/** Whether it is one of those that come with the page. */
export async function isShipped(lesson: Lesson): Promise<boolean> {
  // One that was kept in the browser came back as another object.
  const text = JSON.stringify(lesson);
  return (await course()).some((each) => JSON.stringify(each) === text);
}

async function course(): Promise<readonly Lesson[]> {
  const { loadCourse } = await import("../../lessons/course/index.ts");
  return loadCourse();
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
  const session = await sessionOf(sceneAt(place), working);
  return {
    kind: "scene",
    place: { lesson, at },
    shown: { ...session, told: null, lesson: { lesson, at } },
  };
}

/**
 * Where there is little room, the tabbed panel leaves it to the lesson, unless the scene asks for a
 * tab. A study is offered beside the words once they are told.
 */
function lookAt(place: LessonPlace): void {
  const { study: _, ...view } = sceneAt(place).view ?? {};
  look({ tab: roomy() ? "along" : null, ...view });
  setView({ tool: "select" });
}

const roomy = (): boolean => !matchMedia("(max-width: 1279px), (max-height: 800px)").matches;

/** Shows a scene in the place of what is there. */
export function showScene({ place: { lesson, at }, shown }: SceneShown): void {
  showInstead({ ...shown, slot: lab.getState().slot });
  lookAt({ lesson, at });
}

/** The lesson ends; the session stays. */
export function closeLesson(): void {
  lab.setState({ lesson: null });
}
