import { columnNames } from "../../data/columnNames.ts";
import { count } from "../../maths/format.ts";
import type { ShownAxes } from "../../models/contract/scene.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import { showAxes } from "./choices.ts";
import { PairCell } from "./PairCell.tsx";
import styles from "./Pairs.module.css";
import { usePairs } from "./usePairs.ts";

/** All pairs of columns, small, to choose by eye what the plane shows. */
export default function PairsPanel() {
  const dataset = useLab((s) => s.dataset);
  const names = columnNames(dataset);
  const pairs = usePairs();
  const { size } = dataset.points;
  const choose = (axes: ShownAxes): void => {
    closePanel("pairs");
    showAxes(axes);
  };
  return (
    <Drawer wide title="All pairs of columns" onClose={() => closePanel("pairs")}>
      <div className={styles.sheet}>
        <p className={styles.note}>
          A pair is shown on the plane, a name against its density.
          {pairs.size < size && ` Drawn here: ${count(pairs.size)} of ${count(size)} points.`}
        </p>
        <div className={styles.scroll}>
          <div
            className={styles.matrix}
            style={{ gridTemplateColumns: `repeat(${names.length}, minmax(var(--cell), 1fr))` }}
          >
            {cellsOf(names).map(({ key, x, y }) => (
              <button
                type="button"
                key={key}
                className={x === y ? styles.name : styles.pair}
                aria-label={x === y ? `${names[x]} against its density` : key}
                aria-pressed={pairs.isShown(x === y ? [x] : [x, y])}
                title={x === y ? undefined : key}
                onClick={() => choose(x === y ? [x] : [x, y])}
              >
                {x === y ? names[x] : <PairCell {...pairs} x={x} y={y} />}
              </button>
            ))}
          </div>
        </div>
        <Button aria-pressed={pairs.isShown("principal")} onClick={() => choose("principal")}>
          Principal axes
        </Button>
      </div>
    </Drawer>
  );
}

/** Row by row: column x goes across, column y up. */
function cellsOf(names: readonly string[]) {
  return names.flatMap((up, y) =>
    names.map((across, x) => ({ key: `${up} over ${across}`, x, y })),
  );
}
