import { createStore, useStore } from "zustand";
import type { Lesson, LessonScene } from "../../data/lesson/contract.ts";

/** What was guessed: in which direction, which option, which number, or a line, one value (nats) a half-step. */
export type Guess =
  | { readonly kind: "change"; readonly guess: "rises" | "stays" | "falls" }
  | { readonly kind: "choose"; readonly guess: number }
  | { readonly kind: "number"; readonly guess: number }
  | { readonly kind: "draw"; readonly guess: readonly number[] };

/** A guess, and what was asked: another question of that place has none. */
type Kept = Readonly<Record<string, { readonly ask: string; readonly guess: Guess }>>;

const KEY = "elbo-lab/guesses";

/** Every guess made in this browser, which is the only place that has them. */
const guesses = createStore<Kept>()(() => stored());

function stored(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Kept) : {};
  } catch {
    return {};
  }
}

/** Storage that is blocked or full is no error: guesses then last as long as the page. */
function keep(all: Kept): void {
  guesses.setState(all, true);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {}
}

const keyOf = (lesson: Lesson, scene: LessonScene): string => `${lesson.id}/${scene.id}`;

function guessIn(all: Kept, lesson: Lesson, scene: LessonScene): Guess | null {
  const { question } = scene;
  const kept = all[keyOf(lesson, scene)];
  return kept?.ask === question?.ask && kept?.guess.kind === question?.kind
    ? (kept?.guess ?? null)
    : null;
}

/** What was guessed in a scene; null where nothing was. */
export const guessOf = (lesson: Lesson, scene: LessonScene): Guess | null =>
  guessIn(guesses.getState(), lesson, scene);

export const useGuess = (lesson: Lesson, scene: LessonScene): Guess | null =>
  useStore(guesses, (all) => guessIn(all, lesson, scene));

export function keepGuess(lesson: Lesson, scene: LessonScene, guess: Guess): void {
  const ask = scene.question?.ask ?? "";
  keep({ ...guesses.getState(), [keyOf(lesson, scene)]: { ask, guess } });
}

/** Whether anything was guessed in some lessons. */
export const useGuessed = (lessons: readonly Lesson[]): boolean =>
  useStore(guesses, (all) => keysOf(lessons).some((key) => key in all));

/** Forgets the guesses of some lessons. */
export const clearGuesses = (lessons: readonly Lesson[]): void => forget(keysOf(lessons));

/** Forgets the guess of a scene. */
export const clearGuess = (lesson: Lesson, scene: LessonScene): void =>
  forget([keyOf(lesson, scene)]);

const keysOf = (lessons: readonly Lesson[]): string[] =>
  lessons.flatMap((lesson) => lesson.scenes.map((scene) => keyOf(lesson, scene)));

function forget(keys: readonly string[]): void {
  const left = Object.entries(guesses.getState()).filter(([key]) => !keys.includes(key));
  keep(Object.fromEntries(left));
}
