import { missed } from "../../checks/bounds.ts";
import { className } from "../../data/className.ts";
import { columnNames } from "../../data/columnNames.ts";
import type { Dataset } from "../../data/dataset.ts";
import { evaluateNumber } from "../../data/expression/expression.ts";
import { NOTHING } from "../../maths/format.ts";
import { entry } from "../../maths/linear/matrix.ts";
import { label } from "../../store/brush/observe.ts";
import { addPoints, erasePoints, movePoint } from "../../store/edits/editData.ts";
import { lab, setView, useLab } from "../../store/lab/lab.ts";
import { componentsOf, hasLabel } from "../../store/lab/selectors.ts";
import { Button } from "../common/Button.tsx";
import styles from "../common/fields/Form.module.css";
import { NumberField } from "../common/fields/NumberField.tsx";
import { TextField } from "../common/fields/TextField.tsx";

let strokes = 0;

/** One point by its numbers: the twin of clicking, dragging and erasing on the plane. */
export function PointFields() {
  const points = useLab((s) => s.dataset.points);
  const picked = useLab((s) => s.view.picked);
  const labelled = useLab(hasLabel);
  const n = picked !== null && picked < points.size ? picked : null;
  const names = columnNames(useLab((s) => s.dataset));
  const place = points.columns.map((column) => (n === null ? 0 : (column[n] ?? 0)));
  const pick = (number: number): void => {
    if (!Number.isInteger(number) || number < 1 || number > points.size)
      throw new Error(
        points.size === 0 ? "There are no points." : `Points are numbered 1 to ${points.size}.`,
      );
    setView({ picked: number - 1 });
  };
  const add = (): void => {
    strokes -= 1;
    addPoints([place], strokes);
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
            {place.map((value, d) => (
              <NumberField
                key={names[d]}
                label={names[d] ?? ""}
                value={value}
                {...(Number.isNaN(value) && { text: NOTHING })}
                onCommit={(typed) => setCoordinate(n, d, typed)}
              />
            ))}
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

/** Sets one coordinate, the others as they are by then: an expression may take a moment. */
function setCoordinate(n: number, axis: number, value: number): void {
  const { columns } = lab.getState().dataset.points;
  const place = columns.map((column, d) => (d === axis ? value : entry(column, n)));
  movePoint(n, place, true);
}

const NONE = "none";

/** The observed label of one point, as its file calls it or by its number: the twin of clicking on the plane. */
function ObservedField({ n }: { readonly n: number }) {
  const dataset = useLab((s) => s.dataset);
  const code = dataset.observed?.[n] ?? -1;
  return (
    <TextField
      label="Observed label"
      text={code < 0 ? NONE : nameOf(dataset, code)}
      onCommit={async (typed) => label([n], await codeOf(typed.trim()), Number.NaN)}
    />
  );
}

/** A component that the file has no label for is told from the labels by that word. */
const nameOf = (dataset: Dataset, code: number): string =>
  dataset.classes && code >= dataset.classes.length
    ? `component ${code + 1}`
    : className(dataset, code);

async function codeOf(typed: string): Promise<number | null> {
  if (typed === NONE || typed === "") return null;
  const s = lab.getState();
  const most = componentsOf(s);
  const names = Array.from({ length: most }, (_, k) => nameOf(s.dataset, k));
  const named = names.indexOf(typed);
  if (named >= 0) return named;
  if (s.dataset.classes) throw new Error(`An observed label is ${names.join(", ")} or none.`);
  const value = await evaluateNumber(typed);
  const wanted = missed(value, { whole: true, least: 1, most });
  if (wanted !== null) throw new Error(`An observed label is ${wanted}, or none.`);
  return value - 1;
}
