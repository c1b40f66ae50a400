import { setView, useLab } from "../../store/lab/lab.ts";
import { Check } from "../common/fields/Check.tsx";

/** Shows the true labels, where the data have them, as the shape of the points. */
export function LabelsSwitch() {
  const known = useLab((s) => s.dataset.labels !== null);
  const shown = useLab((s) => s.view.showLabels);
  if (!known) return null;
  return (
    <Check
      label="Show the true labels, as shapes"
      checked={shown}
      onChange={(showLabels) => setView({ showLabels })}
    />
  );
}
