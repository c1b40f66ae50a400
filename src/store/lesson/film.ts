import type { LessonScene } from "../../data/lesson/contract.ts";
import { lab } from "../lab/lab.ts";
import type { Lab, LessonOn } from "../lab/state.ts";
import { runToConvergence, SLOW_HALF_STEP, stepOn } from "../run/transport.ts";
import { openLesson } from "./open.ts";
import { sceneAt, stageOf } from "./place.ts";

/** Times (ms): a half-step of the film, all of them where they are many, a word to read, and the least and most for a text. */
const STEP = 1600;
const WHOLE = 9000;
const WORD = 280;
const READING = [2500, 16_000] as const;
/** Half-steps that are shown one by one; more are made several at a time. */
const MOST = 40;
/** Time (ms) to look at what is asked, and from there to the first half-step. */
const LOOK = 3000;
const BREATH = 600;

/** What the film does next, and from where; undefined while nothing is to come. */
let timer: ReturnType<typeof setTimeout> | undefined;
let armed = "";

/** Sets the time of what the film does next; who steps back takes over. */
export function driveFilm(s: Lab, before: Lab): void {
  const { lesson } = s;
  const at = lesson?.film
    ? `${lesson.film} ${lesson.at} ${s.run.id} ${stageOf(s)} ${s.cursor}`
    : "";
  if (at !== armed) disarm();
  if (!lesson?.film || timer !== undefined || isBusy(s)) return;
  const wound = s.run.id === before.run.id && s.cursor < before.cursor;
  const next = wound ? null : nextOf(s, lesson, lesson.film);
  if (!next) {
    stopFilm();
    return;
  }
  armed = at;
  timer = setTimeout(() => {
    disarm();
    next.act();
  }, next.after);
}

function disarm(): void {
  clearTimeout(timer);
  timer = undefined;
  armed = "";
}

const isBusy = ({ activity, reach, queued, loading }: Lab): boolean =>
  activity !== "idle" || reach !== null || queued > 0 || loading !== null;

interface Next {
  readonly after: number;
  readonly act: () => void;
}

function nextOf(s: Lab, lesson: LessonOn, film: "scene" | "lesson"): Next | null {
  const scene = sceneAt(lesson);
  switch (stageOf(s)) {
    case "ask":
      return film === "scene" ? null : { after: askTime(scene), act: pass };
    case "play":
      return halfStep(s, lesson, scene);
    case "told":
      return film === "scene" ? null : following(lesson, scene);
    default:
      return null;
  }
}

/** The half-step to come, from the frame shown on. */
function halfStep(s: Lab, { from, to }: LessonOn, { play }: LessonScene): Next {
  const made = s.cursor - (from ?? 0);
  if (play === "end") return { after: BREATH, act: runToConvergence };
  const left = (to ?? 0) - s.cursor;
  const count = Math.min(left, Math.ceil(((to ?? 0) - (from ?? 0)) / MOST));
  const pace = s.view.slow ? SLOW_HALF_STEP : Math.min(STEP, WHOLE / Math.min(MOST, made + left));
  return { after: made === 0 ? BREATH : pace, act: () => stepOn(count) };
}

function following({ lesson, at }: LessonOn, { text, then, question }: LessonScene): Next | null {
  if (at + 1 >= lesson.scenes.length) return null;
  // The text was read before the question.
  const told = question ? (then ?? "") : `${text} ${then ?? ""}`;
  return { after: readingTime(told), act: () => openLesson(lesson, at + 1) };
}

const askTime = ({ text, question }: LessonScene): number =>
  LOOK + readingTime(`${text} ${question?.ask ?? ""}`);

function readingTime(text: string): number {
  const words = text.split(/\s+/).length;
  return Math.min(READING[1], Math.max(READING[0], words * WORD));
}

/** What plays may be seen. */
export function pass(): void {
  const { lesson } = lab.getState();
  if (lesson) lab.setState({ lesson: { ...lesson, passed: true } });
}

/** Plays the half-steps of the scene, or the whole lesson from here on. */
export function playFilm(film: "scene" | "lesson"): void {
  const { lesson } = lab.getState();
  if (lesson) lab.setState({ lesson: { ...lesson, film } });
}

export function stopFilm(): void {
  const { lesson } = lab.getState();
  if (lesson?.film) lab.setState({ lesson: { ...lesson, film: null } });
}
