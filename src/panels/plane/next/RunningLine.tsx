import { isWhole, lineAt } from "../../../engine/run/frame.ts";
import { aimIn, aimOf, cycleOf as cycleIn } from "../../../engine/run/promises.ts";
import { nats } from "../../../maths/format.ts";
import type { Line, OwnLine } from "../../../models/contract/rule.ts";
import { useLab } from "../../../store/lab/lab.ts";
import type { Lab } from "../../../store/lab/state.ts";
import { climbed } from "../../chart/stoppedSentence.ts";
import styles from "../PlanePanel.module.css";

/** How far a run has come, against what will stop it. */
export default function RunningLine() {
  const iteration = useLab((s) => s.run.frames.at(-1)?.iteration ?? 0);
  const rise = useLab(riseOf);
  const objective = useLab(objectiveOf);
  const line = useLab((s) => objective && climbed(s.choices, objective));
  const over = useLab(cycleOf);
  const { tolerance, maxIterations } = useLab((s) => s.choices.stop);
  const within = over === 1 ? "" : ` in ${over} iterations`;
  const until = tolerance === 0 ? "" : `, to stop below ${nats(tolerance)}`;
  const rose = rise === null ? "" : `; ${line} rose by ${nats(rise)} nats a point${within}${until}`;
  return (
    <p>
      <b>Running:</b> <span>{`iteration ${iteration} of at most ${maxIterations}`}</span>
      <span className={styles.detail}>{rose}</span>
      <progress
        className={styles.progress}
        max={maxIterations}
        value={iteration}
        aria-label="Iterations"
      />
    </p>
  );
}

/** What the run climbs and stops by; null where its rules promise nothing. */
function objectiveOf({ run: { frames }, choices }: Lab): Line | OwnLine | null {
  const last = frames.findLast(isWhole);
  if (!last || last.neverFalls.length === 0) return null;
  return aimIn(choices, last.iteration) ?? aimOf(choices, last.iteration);
}

/** Iterations that the rise is taken over. */
const cycleOf = ({ choices }: Lab): number => cycleIn(choices);

/** Rise of that (with a prior plus log p(θ)) a point over the last whole cycle; null before there is one. */
function riseOf(s: Lab): number | null {
  const { frames } = s.run;
  const objective = objectiveOf(s);
  const whole = frames.filter(isWhole);
  const [before, after] = [whole.at(-1 - cycleOf(s)), whole.at(-1)];
  if (!objective || !before || !after) return null;
  const [from, to] = [lineAt(before, objective), lineAt(after, objective)];
  return from === null || to === null ? null : (to - from) / Math.max(1, s.dataset.points.size);
}
