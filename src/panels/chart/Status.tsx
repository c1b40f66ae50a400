import { useRef } from "react";
import { brokenPromises } from "../../engine/run/brokenPromises.ts";
import { withLogPrior } from "../../engine/run/frame.ts";
import { ellOf } from "../../models/kinds.ts";
import { useLab } from "../../store/lab/lab.ts";
import { atEnd, eitherNext, frameBefore, isBare, shownFrame } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { sentenceOf } from "../../views/chart/words/sentence.ts";
import { WholeWords } from "../../views/text/MathText.tsx";
import { type Late, useLate } from "../../views/useLate.ts";
import styles from "./ChartPanel.module.css";

/** What is told of few half-steps; it arrives with the first run. */
const seldomSaid: Late<typeof import("./seldomSaid.ts")> = {
  load: () => import("./seldomSaid.ts"),
};

/** The status line: each half-step once, and a run once, when it stops. Each part is an element of its own with one text, so that a translator can hold it. */
export function Status() {
  const due = useLab((s) => s.run.frames.length > 1 || isSeldom(s));
  const seldom = useLate(seldomSaid, due);
  const shown = useRef("");
  const said = useLab((s) => (isSeldom(s) ? (seldom?.seldomSaid(s) ?? null) : statusOf(s)));
  if (said !== null) shown.current = said;
  return (
    <span role="status" className={styles.status}>
      <WholeWords text={shown.current} />
    </span>
  );
}

/** Whether there is more to say than of any half-step: a run that stopped, a q by hand or by φ, an ℓ that is not known. */
const isSeldom = (s: Lab): boolean =>
  !s.draft &&
  s.activity !== "running" &&
  (atEnd(s) ||
    eitherNext(s) ||
    ellOf(s.choices.model) !== null ||
    shownFrame(s)?.phi !== undefined);

function statusOf(s: Lab): string {
  const frame = shownFrame(s);
  if (isBare(s)) return "No points, so no likelihood yet.";
  if (s.draft)
    return `${frame?.phi === undefined ? "ℓ of the θ" : "The ELBO of the q"} in hand; a new run begins when it is let go.`;
  if (!frame) return "Starting.";
  if (s.activity === "running") return "Running.";
  const before = frameBefore(s);
  const broken = before && brokenPromises(before, frame).length > 0;
  const said = sentenceOf(before && withLogPrior(before), withLogPrior(frame));
  return broken ? `${said}; this breaks the promise` : said;
}
