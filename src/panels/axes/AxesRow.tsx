import { setView, useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import styles from "./Axes.module.css";
import { AxisSelect } from "./AxisSelect.tsx";

/** What goes up, at the top of its axis or, in little room, over what goes across below the other; and the way to all pairs. */
export function AxesRow() {
  const many = useLab((s) => s.dataset.points.dimensions > 2);
  return (
    <div className={styles.across}>
      <span className={styles.up}>
        <AxisSelect side={1} />
      </span>
      <span className={styles.over}>over</span>
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
