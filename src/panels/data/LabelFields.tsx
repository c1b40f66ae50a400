import { countOf } from "../../models/shared/codes.ts";
import { removeObserved } from "../../store/brush/observe.ts";
import { startPainting } from "../../store/brush/painting.ts";
import { useLab } from "../../store/lab/lab.ts";
import { noLabel } from "../../store/lab/selectors.ts";
import { Button } from "../common/Button.tsx";
import styles from "../common/fields/Form.module.css";
import { ClassifiersButton } from "./ClassifiersButton.tsx";
import { LabelsSwitch } from "./LabelsSwitch.tsx";
import { ShareField } from "./ShareField.tsx";

/** What is known of the points' labels, and how much of it the model may see. */
export function LabelFields() {
  const observed = useLab((s) => s.dataset.observed);
  const empty = useLab((s) => s.dataset.points.size === 0);
  const noLabels = useLab((s) => noLabel(s.choices.model));
  const count = observed ? countOf(observed) : 0;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Labels</h3>
      <LabelsSwitch />
      <ClassifiersButton />
      {!noLabels && <ShareField />}
      <Button
        disabledBecause={noLabels ?? (empty ? "There are no points yet." : null)}
        onClick={() => startPainting("label")}
      >
        Label points by clicking
      </Button>
      <Button
        disabledBecause={count === 0 ? "No label is observed." : null}
        onClick={removeObserved}
      >
        Remove observed labels
      </Button>
      <p className={styles.note}>
        An observed label ties its point to one component, and so component 1 to class 1: q of that
        point is fixed, and it adds log p(x, y) to ℓ.
      </p>
    </div>
  );
}
