import { addPoints, erasePoints, movePoint } from "../../store/edits/editData.ts";
import { lab, setView, useLab } from "../../store/lab/lab.ts";
import { hasLabel } from "../../store/lab/selectors.ts";
import { Button } from "../common/Button.tsx";
import styles from "../common/fields/Form.module.css";
import { NumberField } from "../common/fields/NumberField.tsx";
import { ObservedField } from "./ObservedField.tsx";

let strokes = 0;

/** One point by its numbers: the twin of clicking, dragging and erasing on the plane. */
export function PointFields() {
  const points = useLab((s) => s.dataset.points);
  const picked = useLab((s) => s.view.picked);
  const labelled = useLab(hasLabel);
  const n = picked !== null && picked < points.size ? picked : null;
  const [x = 0, y = 0] = n === null ? [] : points.columns.map((column) => column[n] ?? 0);
  const pick = (number: number): void => {
    if (!Number.isInteger(number) || number < 1 || number > points.size)
      throw new Error(
        points.size === 0 ? "There are no points." : `Points are numbered 1 to ${points.size}.`,
      );
    setView({ picked: number - 1 });
  };
  const add = (): void => {
    strokes -= 1;
    addPoints([[x, y]], strokes);
    setView({ picked: points.size });
  };
  return (
    <>
      <div className={styles.row}>
        <NumberField
          label="Point"
          value={(n ?? 0) + 1}
          text={n === null ? "—" : String(n + 1)}
          onCommit={pick}
        />
        {n !== null && (
          <>
            <NumberField label="x" value={x} onCommit={(value) => setCoordinate(n, 0, value)} />
            <NumberField label="y" value={y} onCommit={(value) => setCoordinate(n, 1, value)} />
            {labelled && <ObservedField n={n} />}
          </>
        )}
      </div>
      <div className={styles.row}>
        <Button onClick={add}>Add a point</Button>
        <Button
          disabledBecause={n === null ? "No point is picked." : null}
          onClick={() => {
            strokes -= 1;
            if (n !== null) erasePoints([n], strokes);
          }}
        >
          Erase it
        </Button>
      </div>
    </>
  );
}

/** Sets one coordinate, the other as it is by then: an expression may take a moment. */
function setCoordinate(n: number, axis: 0 | 1, value: number): void {
  const [x = 0, y = 0] = lab.getState().dataset.points.columns.map((column) => column[n] ?? 0);
  movePoint(n, axis === 0 ? [value, y] : [x, value], true);
}
