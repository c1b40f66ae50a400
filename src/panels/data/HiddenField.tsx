import { useMemo } from "react";
import type { Dataset } from "../../data/dataset.ts";
import { hiddenShare } from "../../data/hidden.ts";
import { count } from "../../maths/format.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
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
  const missing = useMemo(() => gapsOf(dataset), [dataset]);
  const { size, dimensions } = dataset.points;
  if (size === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Hide entries…</h3>
      {missing > 0 && (
        <p className={styles.note}>
          {`Missing before any is hidden: ${count(missing)} of ${count(size * dimensions)}.`}
        </p>
      )}
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

/** How many entries the table itself lacks. */
function gapsOf({ points, hidden }: Dataset): number {
  if (!hasGaps(points)) return 0;
  const gaps = points.columns.map((column) => column.filter(Number.isNaN).length);
  return gaps.reduce((sum, each) => sum + each, 0) - (hidden?.at.length ?? 0);
}
