import { type ReactNode, Suspense } from "react";
import { kindOf } from "../../models/kinds.ts";
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
import { lateWithEditor } from "../common/lateWithEditor.ts";
import { eStepWords, mStepWords } from "./nextWords.ts";
import styles from "./PlanePanel.module.css";

/** Both arrive with the first run. */
const EndActions = lateWithEditor(() => import("./EndActions.tsx"));
const RunningLine = late(() => import("./RunningLine.tsx"));

/** After a q by hand, where either half-step may come. */
const choices = {
  E: "close the gap; or M-step: learn from your q",
  M: "learn from your q; or E-step: close the gap",
};

const modelOf = (s: Lab) => ({ ...kindOf(s.choices.model), ...shownPicture(s) });

/** What the next half-step does, by the rules chosen. */
function nextSaid(s: Lab): string {
  const [picture, iteration] = [modelOf(s), shownFrame(s)?.iteration ?? 0];
  return nextPhase(s) === "E"
    ? eStepWords(picture, s.choices, iteration + 1)
    : mStepWords(picture, s.choices, iteration);
}

const slipOf = (s: Lab): string => {
  const slip = shownPicture(s).slip?.(s.choices.model);
  return slip ? `; slip: ${slip}` : "";
};

/** The longest sentence that the rules chosen may lead to: those of the first iterations tell. */
function longestOf(s: Lab): string {
  const picture = modelOf(s);
  const all = [1, 2, 3].flatMap((t) => [
    eStepWords(picture, s.choices, t),
    mStepWords(picture, s.choices, t),
  ]);
  if (s.choices.inference.kind === "by-hand") all.push(choices.E);
  return all.reduce((a, b) => (b.length > a.length ? b : a)) + slipOf(s);
}

/** One sentence: what comes next, or what can be done where a run has stopped. */
export function NextLine() {
  const longest = useLab(longestOf);
  // The room of the longest is kept, so that the plane keeps its size from step to step.
  return (
    <div className={styles.next} data-room={`Next: M-step: ${longest}`}>
      <div>
        <Sentence />
      </div>
    </div>
  );
}

function Sentence(): ReactNode {
  const phase = useLab(nextPhase);
  const either = useLab(eitherNext);
  const ended = useLab(atEnd);
  const over = useLab((s) => isOver(s) && atEnd(s));
  const empty = useLab((s) => s.dataset.points.size === 0);
  const activity = useLab((s) => s.activity);
  const placing = useLab((s) => s.view.placing !== null);
  const next = useLab(nextSaid);
  const slip = useLab(slipOf);
  if (empty)
    return (
      <p key="empty">
        <b>Next: add points.</b> <span>There is nothing to fit yet.</span>
      </p>
    );
  if (placing)
    return (
      <div key="placing" className={styles.line}>
        <b>A start by hand:</b> <span>click where the next one goes.</span>
        <Button onClick={() => setView({ placing: null })}>Give up</Button>
      </div>
    );
  if (activity === "running")
    return (
      <Suspense fallback={null}>
        <RunningLine />
      </Suspense>
    );
  if (over)
    return (
      <p key="over">
        <b>The run ends here.</b> <span>Make a new start, or step back.</span>
      </p>
    );
  if (ended)
    return (
      <div key="ended" className={styles.line}>
        <b>Next:</b>
        <Suspense fallback={null}>
          <EndActions />
        </Suspense>
      </div>
    );
  return (
    <p key="next">
      <b>{`Next: ${phase}-step:`}</b> <span>{(either ? choices[phase] : next) + slip}</span>
    </p>
  );
}
