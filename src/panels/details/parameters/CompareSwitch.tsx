import { setClassifiers } from "../../../store/edits/editClassifiers.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { Check } from "../../common/fields/Check.tsx";
import styles from "./Parameters.module.css";

/** Columns of what the true labels give, beside θ. */
export function CompareSwitch() {
  const compared = useLab((s) => s.view.classifiers.compared);
  return (
    <div className={styles.switch}>
      <Check
        label="Compare with the labels"
        checked={compared}
        onChange={(on) => setClassifiers({ compared: on })}
      />
    </div>
  );
}
