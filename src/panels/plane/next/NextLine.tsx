import { type ReactNode, Suspense } from "react";
import type { Move } from "../../../models/contract/rule.ts";
import { otherSaid, stepSaid } from "../../../rules/words/halfSteps.ts";
import { setView, useLab } from "../../../store/lab/lab.ts";
import {
  atEnd,
  eitherNext,
  isBare,
  isOver,
  movesOf,
  nextIteration,
  nextPhase,
} from "../../../store/lab/selectors.ts";
import type { Lab } from "../../../store/lab/state.ts";
import { spoken } from "../../../store/lab/words/spoken.ts";
import { late } from "../../../views/late.ts";
import { Button } from "../../common/Button.tsx";
import { lateWithEditor } from "../../common/lateWithEditor.ts";
import styles from "../PlanePanel.module.css";

/** Both arrive with the first run. */
const EndActions = lateWithEditor(() => import("./EndActions.tsx"));
const RunningLine = late(() => import("./RunningLine.tsx"));

/** What the next half-step does, by the rules chosen; after a q by hand either may come. */
export function nextSaid(s: Lab): string {
  const phase = nextPhase(s);
  const said = saidOf(s, phase, nextIteration(s));
  return eitherNext(s) ? `${said}; ${otherSaid(spoken(s), s.choices, phase)}` : said;
}

const saidOf = (s: Lab, move: Move, iteration: number): string =>
  stepSaid(spoken(s), s.choices, move, iteration);

/** The longest sentence that the rules chosen may lead to: those of the first iterations tell. */
function longestOf(s: Lab): string {
  const all = [1, 2, 3].flatMap((t) => movesOf(s).map((move) => saidOf(s, move, t)));
  if (s.choices.inference.kind === "by-hand")
    all.push(
      `${saidOf(s, "E", 2)}; ${otherSaid(spoken(s), s.choices, "E")}`,
      `${saidOf(s, "M", 1)}; ${otherSaid(spoken(s), s.choices, "M")}`,
    );
  return all.reduce((a, b) => (b.length > a.length ? b : a));
}

/** One sentence: what comes next, or what can be done where a run has stopped. */
export function NextLine() {
  const longest = useLab(longestOf);
  // The room of the longest is kept, so that the plane keeps its size from step to step.
  return (
    <div className={styles.next} data-desk data-room={`Next: M-step: ${longest}`}>
      <div>
        <Sentence />
      </div>
    </div>
  );
}

function Sentence(): ReactNode {
  const phase = useLab(nextPhase);
  const ended = useLab(atEnd);
  const over = useLab((s) => isOver(s) && atEnd(s));
  const empty = useLab(isBare);
  const activity = useLab((s) => s.activity);
  const placing = useLab((s) => s.view.placing !== null);
  const next = useLab(nextSaid);
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
      <b>{`Next: ${phase}-step:`}</b> <span>{next}</span>
    </p>
  );
}
