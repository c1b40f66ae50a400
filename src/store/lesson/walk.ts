import { lab } from "../lab/lab.ts";
import type { LessonOn } from "../lab/state.ts";
import { runToConvergence, stepBack, stepOn } from "../run/transport.ts";
import { pass, playFilm, stopFilm } from "./film.ts";
import { clearGuess, type Guess, keepGuess } from "./guesses.ts";
import { openLesson } from "./open.ts";
import { sceneAt, stageOf } from "./place.ts";

/** Keeps the guess, and plays what was guessed about. */
export function answer(guess: Guess): void {
  const { lesson } = lab.getState();
  if (!lesson || stageOf(lab.getState()) !== "ask") return;
  keepGuess(lesson.lesson, sceneAt(lesson), guess);
  pass();
  playFilm("scene");
}

/** Plays what is asked about, without a guess. */
export function skip(): void {
  if (stageOf(lab.getState()) !== "ask") return;
  pass();
  playFilm("scene");
}

/** The scene opens anew, and asks anew. */
export async function askAgain(): Promise<void> {
  const { lesson } = lab.getState();
  if (!lesson) return;
  clearGuess(lesson.lesson, sceneAt(lesson));
  await reopen();
}

/** The scene as it opened, whatever became of it. */
export async function reopen(): Promise<void> {
  const { lesson } = lab.getState();
  if (lesson) await openLesson(lesson.lesson, lesson.at);
}

/** Another scene of the lesson; what played stops. */
export async function goToScene(at: number): Promise<void> {
  stopFilm();
  const { lesson } = lab.getState();
  if (lesson && at >= 0 && at < lesson.lesson.scenes.length) await openLesson(lesson.lesson, at);
}

/**
 * One step on through the lesson, as from a clicker: past the question, then half-step by
 * half-step, then the next scene. False where there is nothing more, or no lesson.
 */
export function lessonNext(): boolean {
  const s = lab.getState();
  const { lesson } = s;
  if (!lesson) return false;
  stopFilm();
  switch (stageOf(s)) {
    case "coming":
      return true;
    case "ask":
      pass();
      return lessonNext();
    case "play":
      if (sceneAt(lesson).play === "end" && s.cursor >= s.run.frames.length - 1) runToConvergence();
      else stepOn();
      return true;
    default:
      return nextScene(s.cursor, lesson);
  }
}

function nextScene(cursor: number, { lesson, at, to }: LessonOn): boolean {
  // What was played and gone back over is gone through again first.
  if (to !== null && cursor < to && stageOf(lab.getState()) === "told") {
    stepOn();
    return true;
  }
  if (at + 1 >= lesson.scenes.length) return false;
  goToScene(at + 1);
  return true;
}

/** One step back: half-step by half-step to where the scene opened, then the scene before. False where there is none, or no lesson. */
export function lessonBack(): boolean {
  const { lesson, cursor } = lab.getState();
  if (!lesson) return false;
  stopFilm();
  const stage = stageOf(lab.getState());
  if ((stage === "play" || stage === "told") && cursor > (lesson.from ?? 0)) stepBack();
  else if (lesson.at === 0) return false;
  else goToScene(lesson.at - 1);
  return true;
}
