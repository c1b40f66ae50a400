import { Suspense } from "react";
import { setView, useLab } from "../../store/lab.ts";

import {
  atEnd,
  eitherNext,
  isOver,
  nextPhase,
  shownFrame,
  shownPicture,
} from "../../store/selectors.ts";
import type { Lab } from "../../store/state.ts";
import { late } from "../../views/late.ts";
import { Button } from "../common/Button.tsx";
import { eStepWords, mStepWords } from "./nextWords.ts";
import styles from "./PlanePanel.module.css";

/** Both arrive with the first run. */
const EndActions = late(() => import("./EndActions.tsx"));
const RunningLine = late(() => import("./RunningLine.tsx"));

/** After a q by hand, where either half-step may come. */
const choices = {
  E: "close the gap; or M-step: learn from your q",
  M: "learn from your q; or E-step: close the gap",
};

/** What the next half-step does, by the rules chosen. */
function nextSaid(s: Lab): string {
  const [picture, iteration] = [shownPicture(s), shownFrame(s)?.iteration ?? 0];
  return nextPhase(s) === "E"
    ? eStepWords(picture, s.choices, iteration + 1)
    : mStepWords(picture, s.choices, iteration);
}

/** One sentence: what comes next, or what can be done where a run has stopped. */
export function NextLine() {
  const phase = useLab(nextPhase);
  const either = useLab(eitherNext);
  const ended = useLab(atEnd);
  const over = useLab((s) => isOver(s) && atEnd(s));
  const empty = useLab((s) => s.dataset.points.size === 0);
  const activity = useLab((s) => s.activity);
  const placing = useLab((s) => s.view.placing !== null);
  const next = useLab(nextSaid);
  const slip = useLab((s) => shownPicture(s).slip?.(s.choices.model));
  if (empty)
    return (
      <div className={styles.next}>
        <p>
          <b>Next: add points.</b> <span>There is nothing to fit yet.</span>
        </p>
      </div>
    );
  if (placing)
    return (
      <div className={styles.next}>
        <div className={styles.line}>
          <b>A start by hand:</b> <span>click where the next one goes.</span>
          <Button onClick={() => setView({ placing: null })}>Give up</Button>
        </div>
      </div>
    );
  if (activity === "running")
    return (
      <Suspense fallback={<div className={styles.next} />}>
        <RunningLine />
      </Suspense>
    );
  if (over)
    return (
      <div className={styles.next}>
        <p>
          <b>The run ends here.</b> <span>Make a new start, or step back.</span>
        </p>
      </div>
    );
  if (ended)
    return (
      <div className={styles.next}>
        <div className={styles.line}>
          <b>Next:</b>{" "}
          <Suspense fallback={null}>
            <EndActions />
          </Suspense>
        </div>
      </div>
    );
  return (
    <div className={styles.next}>
      <p>
        <b>{`Next: ${phase}-step:`}</b>{" "}
        <span>{(either ? choices[phase] : next) + (slip ? `; slip: ${slip}` : "")}</span>
      </p>
    </div>
  );
}
