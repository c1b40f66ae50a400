import { brokenPromises } from "../../engine/run/brokenPromises.ts";
import { withLogPrior } from "../../engine/run/frame.ts";
import { useLab } from "../../store/lab/lab.ts";
import {
  atEnd,
  eitherNext,
  frameBefore,
  shownFrame,
  shownPicture,
} from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { byHandSentence, sentenceOf } from "../../views/chart/words/sentence.ts";
import styles from "./ChartPanel.module.css";
import { stoppedSentence } from "./stoppedSentence.ts";

/** The status line: each half-step once, and a run once, when it stops. */
export function Status() {
  return (
    <span role="status" className={styles.status}>
      {useLab(statusOf)}
    </span>
  );
}

function statusOf(s: Lab): string {
  const frame = shownFrame(s);
  if (s.dataset.points.size === 0) return "No points, so no likelihood yet.";
  if (s.draft) return "ℓ of the θ in hand; a new run begins when it is let go.";
  if (!frame) return "Starting.";
  if (s.activity === "running") return "Running.";
  if (s.run.end && atEnd(s)) return stoppedSentence(shownPicture(s), s.choices, frame, s.run.end);
  const { inference } = s.choices;
  if (inference.kind === "by-hand" && eitherNext(s))
    return byHandSentence(inference.brushed, frame);
  const before = frameBefore(s);
  const broken = before && brokenPromises(before, frame).length > 0;
  const said = sentenceOf(before && withLogPrior(before), withLogPrior(frame));
  return broken ? `${said}; this breaks the promise` : said;
}
