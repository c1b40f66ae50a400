import { Button } from "../../panels/common/Button.tsx";
import { setView, useLab } from "../../store/lab/lab.ts";
import type { LessonOn } from "../../store/lab/state.ts";
import { useDrawing } from "../../store/lesson/drawing.ts";
import { sceneAt } from "../../store/lesson/place.ts";
import { answer } from "../../store/lesson/walk.ts";
import styles from "./Guess.module.css";

/** Takes the line that was drawn on the chart as the guess. */
export function DrawGuess({ on }: { readonly on: LessonOn }) {
  const drawn = useDrawing(`${on.lesson.id}/${sceneAt(on).id}`);
  const log = useLab((s) => s.view.log);
  return (
    <div className={styles.number}>
      <p className={styles.how}>
        Drag in the shaded part of the chart, or move its handles by ↑ and ↓. Level is a guess too.
      </p>
      {log ? (
        <Button onClick={() => setView({ log: false })}>Show nats, to draw</Button>
      ) : (
        <Button
          disabledBecause={drawn.length > 0 ? null : "Nothing is drawn yet."}
          onClick={() => answer({ kind: "draw", guess: drawn })}
        >
          This is my guess
        </Button>
      )}
    </div>
  );
}
