import { useEffect } from "react";
import { columnNames } from "../../data/columnNames.ts";
import { brief, count } from "../../maths/format.ts";
import { shapeOf } from "../../models/kinds.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import { shownQTheta } from "../../store/lab/selectors.ts";
import { unseenAlong } from "../../store/seen/gaps.ts";
import { followHiddenErrors, useHiddenErrors } from "../../store/seen/hiddenErrors.ts";
import styles from "./Axes.module.css";
import { AxisSelect } from "./AxisSelect.tsx";

/** What goes up, at the top of its axis or, in little room, over what goes across below the other; and the way to all pairs. */
export function AxesRow() {
  const many = useLab((s) => s.dataset.points.dimensions > 2);
  const named = useLab((s) => s.dataset.points.dimensions !== 2 || s.view.axes !== null);
  if (!named) return null;
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
  const pairs = useLab((s) => shapeOf(s.choices.model) === "pairs");
  // Of pairs nothing is drawn that could be a marginal: their curves tell the other inputs.
  if (!lens || lens.ofZ || lens.noPlacing === null || pairs) return null;
  const of = lens.axes.columns ? "columns" : "axes";
  return lens.axes.rows.length === 1
    ? `marginal of the one column shown, the other${size > 2 ? ` ${size - 1}` : ""} integrated out`
    : `marginal of the two ${of} shown, the rest integrated out`;
}

/** What is drawn of points that a gap keeps off the plane, and how many are not; null where there are none. */
export function useGapsSaid(): string | null {
  const points = useLab((s) => s.dataset.points);
  const lens = useLab(lensOf);
  const known = useLab((s) => shownQTheta(s) !== null);
  if (!lens || !hasGaps(points)) return null;
  const { rows, lost } = unseenAlong(lens.axes, points);
  const said = [
    rows.length > 0 &&
      (known
        ? "hollow: at its conditional mean, ±1σ"
        : lens.axes.columns?.length === 2
          ? "ticks: one of the two columns is missing"
          : `not drawn before an E-step: ${count(rows.length)} with a gap`),
    lost > 0 && `not drawn: ${count(lost)} with more than one gap here`,
  ].filter((each) => each !== false);
  return said.length > 0 ? said.join("; ") : null;
}

/** How far off the hidden entries of the columns shown (all, along other axes) are told; null where they are not looked at. */
export function useHiddenSaid(): string | null {
  const dataset = useLab((s) => s.dataset);
  const on = useLab((s) => s.view.show.hidden === true);
  const lens = useLab(lensOf);
  const errors = useHiddenErrors();
  useEffect(followHiddenErrors, []);
  if (!on || !dataset.hidden) return null;
  if (!errors) return "crosses: what was hidden, after an E-step";
  const names = columnNames(dataset);
  const shown = lens?.axes.columns;
  const said = errors
    .filter(({ column }) => !shown || shown.includes(column))
    .map(({ column, imputed, byMean }) => `${names[column]} ${brief(imputed)} (${brief(byMean)})`);
  return said.length === 0
    ? null
    : `crosses: what was hidden; root mean square error (by column mean): ${said.join(", ")}`;
}
