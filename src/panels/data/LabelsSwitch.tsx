import { setView, useLab } from "../../store/lab.ts";
import styles from "./DataPanel.module.css";

/** Shows the true labels, where the data have them, as the shape of the points. */
export function LabelsSwitch() {
  const known = useLab((s) => s.dataset.labels !== null);
  const shown = useLab((s) => s.view.showLabels);
  if (!known) return null;
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={shown}
        onChange={(event) => setView({ showLabels: event.target.checked })}
      />
      Show the true labels, as shapes
    </label>
  );
}
