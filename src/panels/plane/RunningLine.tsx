import { lineAt } from "../../engine/frame.ts";
import { type InferenceChoice, inferenceRules } from "../../engine/registry/allRules.ts";
import { nats } from "../../maths/format.ts";
import { hasPrior } from "../../models/kinds.ts";
import type { InferenceRule, Line } from "../../rules/contract.ts";
import { useLab } from "../../store/lab.ts";
import type { Lab } from "../../store/state.ts";
import styles from "./PlanePanel.module.css";

/** How far a run has come, against what will stop it. */
export default function RunningLine() {
  const iteration = useLab((s) => s.run.frames.at(-1)?.iteration ?? 0);
  const rise = useLab(riseOf);
  const objective = useLab(objectiveOf);
  const prior = useLab((s) => hasPrior(s.choices.model));
  const { tolerance, maxIterations } = useLab((s) => s.choices.stop);
  const rose =
    rise === null
      ? ""
      : `; ${objective === "elbo" ? "the ELBO" : "ℓ"}${prior ? " + log p(θ)" : ""} rose by ${nats(rise)} nats a point, to stop below ${nats(tolerance)}`;
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
function objectiveOf({ run: { frames }, choices: { inference } }: Lab): Line | null {
  const last = frames.findLast(({ phase }) => phase === "M");
  if (!last || last.neverFalls.length === 0) return null;
  const rule: InferenceRule<InferenceChoice> = inferenceRules[inference.kind];
  return rule.promised(inference, last.iteration).objective;
}

/** Rise of that (with a prior plus log p(θ)) a point over the last whole iteration; null before there is one. */
function riseOf(s: Lab): number | null {
  const { frames } = s.run;
  const objective = objectiveOf(s);
  const last = frames.findLastIndex(({ phase }) => phase === "M");
  const [before, after] = [frames[last - 2], frames[last]];
  if (!objective || !before || !after) return null;
  const [from, to] = [lineAt(before, objective), lineAt(after, objective)];
  return from === null || to === null ? null : (to - from) / s.dataset.points.size;
}
