import { raised } from "../../engine/frame.ts";
import { hasPrior } from "../../engine/registry/spec.ts";
import { useLab } from "../../store/lab.ts";
import type { Lab } from "../../store/state.ts";
import { nats } from "../../views/format.ts";
import styles from "./PlanePanel.module.css";

/** How far a run has come, against what will stop it. */
export default function RunningLine() {
  const iteration = useLab((s) => s.run.frames.at(-1)?.iteration ?? 0);
  const rise = useLab(riseOf);
  const prior = useLab((s) => hasPrior(s.choices.model));
  const { tolerance, maxIterations } = useLab((s) => s.choices.stop);
  return (
    <div className={styles.next}>
      <div className={styles.line}>
        <b>Running:</b> iteration {iteration} of at most {maxIterations}
        {rise !== null &&
          `; ${prior ? "ℓ + log p(θ)" : "ℓ"} rose by ${nats(rise)} nats a point, to stop below ${nats(tolerance)}`}
        <progress
          className={styles.progress}
          max={maxIterations}
          value={iteration}
          aria-label="Iterations"
        />
      </div>
    </div>
  );
}

/** Rise of ℓ (with a prior plus log p(θ)) a point over the last whole iteration; null before there is one. */
function riseOf({ run: { frames }, dataset }: Lab): number | null {
  const last = frames.findLastIndex(({ phase }) => phase === "M");
  const [before, after] = [frames[last - 2], frames[last]];
  if (!before || !after) return null;
  return (raised(after).logLikelihood - raised(before).logLikelihood) / dataset.points.size;
}
