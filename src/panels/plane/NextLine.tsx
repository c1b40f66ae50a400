import { useLab } from "../../store/lab.ts";
import { atEnd, isOver, nextPhase, shownPicture } from "../../store/selectors.ts";
import { EndActions } from "./EndActions.tsx";
import styles from "./PlanePanel.module.css";

/** One sentence: what comes next, or what can be done where a run has stopped. */
export function NextLine() {
  const phase = useLab(nextPhase);
  const ended = useLab(atEnd);
  const over = useLab(isOver);
  const empty = useLab((s) => s.dataset.points.size === 0);
  const activity = useLab((s) => s.activity);
  const { words } = useLab(shownPicture);
  if (empty)
    return (
      <p className={styles.next}>
        <b>Next: add points.</b> There is nothing to fit yet.
      </p>
    );
  if (activity === "running")
    return (
      <p className={styles.next}>
        <b>Running.</b> E-step and M-step in turn until ℓ has all but stopped rising.
      </p>
    );
  if (ended)
    return (
      <div className={styles.next}>
        <b>{over ? "What to do:" : "Next:"}</b> <EndActions />
      </div>
    );
  return (
    <p className={styles.next}>
      <b>Next: {phase}-step:</b> {phase === "E" ? words.eStep : words.mStep}
    </p>
  );
}
