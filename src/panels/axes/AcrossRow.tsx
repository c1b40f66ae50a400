import { setView, useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import styles from "./Axes.module.css";
import { AxisSelect } from "./AxisSelect.tsx";

/** Below the plane: what goes across, and the way to all pairs. */
export function AcrossRow() {
  const many = useLab((s) => s.dataset.points.dimensions > 2);
  return (
    <div className={styles.across}>
      <AxisSelect side={0} />
      {many && (
        <button type="button" className={styles.pairs} onClick={() => setView({ panel: "pairs" })}>
          All pairs…
        </button>
      )}
    </div>
  );
}

/** What the ellipses and regions are where not all is seen; null where it is. */
export function useMarginalSaid(): string | null {
  const size = useLab((s) => s.dataset.points.dimensions);
  const lens = useLab(lensOf);
  if (!lens || lens.noPlacing === null) return null;
  const of = lens.axes.columns ? "columns" : "axes";
  return lens.axes.rows.length === 1
    ? `marginal of the one column shown, the other ${size - 1} integrated out`
    : `marginal of the two ${of} shown, the rest integrated out`;
}
