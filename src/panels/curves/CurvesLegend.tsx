import { columnNames } from "../../data/columnNames.ts";
import { editors } from "../../models/faces.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { shownFrame } from "../../store/lab/selectors.ts";
import { dataOf } from "../../store/run/engine.ts";
import { Button } from "../common/Button.tsx";
import { columnAcross } from "./CurvesLayer.tsx";
import styles from "./CurvesLegend.module.css";

/** What the curves are, with others to be drawn. */
export default function CurvesLegend() {
  const draws = useLab((s) => s.view.draws);
  const shown = useLab((s) => columnAcross(s) !== null);
  const prior = useLab((s) => (shownFrame(s)?.qTheta ?? null) === null);
  const more = useLab((s) => s.dataset.points.dimensions > 2);
  const spec = useLab((s) => s.choices.model);
  const dataset = useLab((s) => s.dataset);
  const remark = editors.of(spec).remark?.(spec, dataOf(dataset), columnNames(dataset)) ?? null;
  if (!shown)
    return <span>The curve is drawn where an input is across and y, the last column, up.</span>;
  return (
    <span className={styles.legend}>
      <span className={styles.words}>
        {prior ? "No q yet: the prior’s" : "q’s"} mean curve, ±2σ of it (dark) and of a new y
        (light); thin: five curves drawn{more ? "; other inputs at their means" : ""}
        {remark && <span className={styles.more}>{`. ${remark}`}</span>}
      </span>
      <Button look="quiet" onClick={() => setView({ draws: draws + 1 })}>
        Draw others
      </Button>
    </span>
  );
}
