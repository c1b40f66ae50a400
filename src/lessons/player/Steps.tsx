import { Button } from "../../panels/common/Button.tsx";
import { pass, playFilm, stopFilm } from "../../store/lesson/film.ts";
import { closeLesson } from "../../store/lesson/open.ts";
import { goToScene, reopen, skip } from "../../store/lesson/walk.ts";
import styles from "./Steps.module.css";
import type { SceneOn } from "./useScene.ts";

/** Where to go from here; what is next stands at one place, whatever it is called. */
export function Steps({ lesson, stage, scene }: SceneOn) {
  const { at, film } = lesson;
  const last = at + 1 === lesson.lesson.scenes.length;
  const next = nextOf();
  return (
    <footer className={styles.steps}>
      <Button
        onClick={() => goToScene(at - 1)}
        disabledBecause={at > 0 ? null : "This is the first scene."}
      >
        Back
      </Button>
      <Button
        look="quiet"
        className={styles.film}
        title="The lesson as a slow film; its questions are skipped after a while"
        aria-pressed={film === "lesson"}
        onClick={() => (film === "lesson" ? stopFilm() : playFilm("lesson"))}
      >
        {film === "lesson" ? "Pause the lesson" : "Play the lesson"}
      </Button>
      <Button
        look={stage === "ask" ? "plain" : "primary"}
        className={styles.next}
        disabledBecause={stage === "coming" ? "The scene is on its way." : null}
        onClick={next.act}
      >
        {next.word}
      </Button>
    </footer>
  );

  function nextOf(): { readonly word: string; readonly act: () => unknown } {
    if (stage === "left") return { word: "Back to the scene", act: reopen };
    if (stage === "ask" || (stage === "coming" && scene.question))
      return { word: "Skip", act: skip };
    if (stage === "play" && scene.play !== undefined)
      return film ? { word: "Pause", act: stopFilm } : { word: "Play", act: playScene };
    if (last) return { word: "Done", act: closeLesson };
    return { word: "Next", act: () => goToScene(at + 1) };
  }
}

function playScene(): void {
  pass();
  playFilm("scene");
}
