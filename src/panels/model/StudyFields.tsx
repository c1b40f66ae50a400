import type { MouseEvent } from "react";
import { kindOf } from "../../models/kinds.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import type { Panel } from "../../store/lab/state.ts";
import { Button } from "../common/Button.tsx";
import styles from "../common/fields/Form.module.css";

/** Questions about the session that take more runs than one, each in a dialog of its own. */
export function StudyFields() {
  const spec = useLab((s) => s.choices.model);
  const empty = useLab((s) => s.dataset.points.size === 0);
  const { title, counted: countable } = kindOf(spec);
  const points = empty ? "There are no points yet." : null;
  const counted = countable ? null : `${title} has no components to count.`;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Studies</h3>
      <Button disabledBecause={points} onClick={opening("compare")}>
        Compare two runs
      </Button>
      <Button disabledBecause={points} onClick={opening("starts")}>
        Many starts
      </Button>
      <Button disabledBecause={points ?? counted} onClick={opening("components")}>
        How many components
      </Button>
    </div>
  );
}

const opening =
  (panel: Panel) =>
  ({ currentTarget }: MouseEvent): void => {
    // Closed first, so that the focus goes back to where this drawer was opened from, and from
    // there to the study and back.
    currentTarget.closest("dialog")?.close();
    setView({ panel });
  };
