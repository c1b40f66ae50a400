import { type Choices, stopBounds } from "../../engine/registry/session.ts";
import { aimIn, aimOf, cycleOf } from "../../engine/run/promises.ts";
import type { Line, OwnLine } from "../../models/contract/rule.ts";
import { pictures } from "../../models/faces.ts";
import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import { setStop } from "../../store/edits/editModel.ts";
import { useLab } from "../../store/lab/lab.ts";
import { climbed } from "../chart/stoppedSentence.ts";
import styles from "../common/fields/Form.module.css";
import { NumberField } from "../common/fields/NumberField.tsx";

/** When a run stops. */
export function StopFields() {
  const stop = useLab((s) => s.choices.stop);
  const help = useLab((s) => toleranceHelp(s.choices));
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Stop</h3>
      <NumberField
        label="Tolerance"
        value={stop.tolerance}
        help={help}
        called="The tolerance"
        bounds={stopBounds.tolerance}
        onCommit={(next) => setStop({ ...stop, tolerance: next })}
      />
      <NumberField
        label="Cap, in iterations"
        value={stop.maxIterations}
        called="The cap"
        bounds={stopBounds.maxIterations}
        onCommit={(maxIterations) => setStop({ ...stop, maxIterations })}
      />
    </div>
  );
}

/** What the tolerance is on under the rules chosen. */
export function toleranceHelp(choices: Choices): string {
  const line = objectiveOf(choices);
  if (line === null)
    return "In nats a point. These rules promise nothing to converge by: a run goes on to its cap.";
  const over = cycleOf(choices);
  const raise = over === 1 ? "an iteration raises" : `${over} iterations raise`;
  const wait = inferenceOf(choices.inference).words.wait?.(choices.inference) ?? "";
  return `In nats a point: a run stops when ${raise} ${climbed(choices, line)} by less${wait}. 0 runs to the cap.`;
}

/** What a run climbs by its last iteration at the latest; null where nothing is promised. */
function objectiveOf(choices: Choices): Line | OwnLine | null {
  const { model, learning, stop } = choices;
  const own = aimIn(choices, stop.maxIterations);
  if (own) return own;
  const maximises = pictures.of(model).floor?.(model)?.maximises ?? true;
  if (!learningOf(learning).climbs(learning, maximises)) return null;
  // A q by hand is the first alone.
  return aimOf(choices, Math.max(2, stop.maxIterations));
}
