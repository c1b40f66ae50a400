import { lab } from "../lab/lab.ts";
import { inLesson } from "../lab/selectors.ts";
import type { Lab, LessonOn } from "../lab/state.ts";
import { driveFilm } from "./film.ts";
import { guessOf } from "./guesses.ts";
import { sceneAt } from "./place.ts";

let following = false;

/** Keeps the place in the lesson up with its run, and the film going; from the first call on. */
export function followLesson(): void {
  if (following) return;
  following = true;
  const look = (s: Lab, before: Lab): void => {
    const found = s.lesson && foundOut(s, s.lesson);
    // What is set here is looked at in a round of its own.
    if (found) lab.setState({ lesson: found });
    else driveFilm(s, before);
  };
  lab.subscribe(look);
  look(lab.getState(), lab.getState());
}

/** What has become known of the scene; null where nothing has. */
function foundOut(s: Lab, lesson: LessonOn): LessonOn | null {
  const { run, reach, activity } = s;
  const last = run.frames.length - 1;
  if (!inLesson(s) || reach || last < 0 || activity !== "idle") return null;
  const scene = sceneAt(lesson);
  const { walk = 0, play = 0, question } = scene;
  if (lesson.from === null) {
    const from = walk === "end" ? last : Math.min(walk, last);
    const to = play === "end" ? null : from + play;
    const seen = last > from || guessOf(lesson.lesson, scene) !== null;
    // What is not asked for plays by itself.
    const film = lesson.film ?? (question || seen || play === 0 ? null : "scene");
    return { ...lesson, from, to, passed: lesson.passed || seen, film };
  }
  const { end } = run;
  const ended = end !== null && end.reason !== "cancelled" && last > lesson.from;
  const short = lesson.to !== null && lesson.to > last && ended && isFinal(end.reason);
  return (lesson.to === null && ended) || short ? { ...lesson, to: last } : null;
}

/** No further half-step has an answer. */
const isFinal = (reason: string): boolean => reason === "degenerate" || reason === "emptyComponent";
