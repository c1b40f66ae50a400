import { useMemo } from "react";
import { hiddenShare } from "../../data/hidden.ts";
import { hideShare } from "../../store/edits/hide.ts";
import { useLab } from "../../store/lab/lab.ts";
import styles from "../common/fields/Form.module.css";
import { HiddenErrors } from "./HiddenErrors.tsx";
import { ShareSlider } from "./ShareSlider.tsx";

/** Most percent of the entries: with none left there is nothing to fit. */
const MOST = 90;

/** Entries that are blanked on purpose, and kept. */
export function HiddenField() {
  const dataset = useLab((s) => s.dataset);
  const share = useMemo(() => hiddenShare(dataset), [dataset]);
  if (dataset.points.size === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Hide entries…</h3>
      <ShareSlider
        label="Entries hidden"
        percent={Math.round(100 * share)}
        most={MOST}
        help="Drawn by the session's seed; a larger share hides every entry of a smaller one. What was there is kept: at 0 % all of it is shown again."
        onSet={hideShare}
      />
      {dataset.hidden && <HiddenErrors dataset={dataset} />}
    </div>
  );
}
