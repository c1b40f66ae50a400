import type { Classified, Row } from "../../classifiers/classify.ts";
import type { ClassifierKind } from "../../classifiers/contract.ts";
import type { Labelled } from "../../classifiers/labelled.ts";
import { count, NOTHING } from "../../maths/format.ts";
import { drawBoundary } from "../../store/edits/editClassifiers.ts";
import { useLab } from "../../store/lab/lab.ts";
import { Formula } from "../common/Formula.tsx";
import { Check } from "../common/fields/Check.tsx";
import { Sheet } from "../common/Sheet.tsx";
import { lines } from "./boundaries/fields.ts";
import styles from "./Classifiers.module.css";
import { Odds, Scores } from "./cells.tsx";
import { useUnlabelled } from "./useUnlabelled.ts";
import { noBoundaries, sizeOf, titles } from "./words.ts";

/** A row a classifier: its size, how it does on the labelled points, and what it says of one place. */
export function ClassifierTable({ classified }: { readonly classified: Classified }) {
  const { labelled, rows } = classified;
  return (
    <Sheet name="Classifiers, side by side">
      <table className={styles.table}>
        <thead>
          <tr>
            <th>boundary of</th>
            <th title="In brackets with each symmetric matrix counted once">parameters</th>
            <th>{`errors of ${count(labelled.points.size)}`}</th>
            <th>
              <Formula text="Σ log q(y | x)" />
            </th>
            <th>log-odds</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClassifierRow key={row.kind} row={row} labelled={labelled} />
          ))}
          <UnlabelledRow classified={classified} />
        </tbody>
      </table>
    </Sheet>
  );
}

/** The mixture shown, fitted without labels, as a classifier beside those that had them. */
function UnlabelledRow({ classified }: { readonly classified: Classified }) {
  const found = useUnlabelled(classified);
  if (!found) return null;
  const { classifier, score, free } = found;
  const { names, points } = classified.labelled;
  return (
    <tr>
      <th
        scope="row"
        title="θ shown, each component taken for the class that its mean matches best"
      >
        Mixture, without labels
      </th>
      <td>{`(${free})`}</td>
      <Scores score={score} of={points.size} />
      <td>
        {classifier.classes === names.length ? (
          <Odds classifier={classifier} names={names} />
        ) : (
          NOTHING
        )}
      </td>
    </tr>
  );
}

interface Props {
  readonly row: Row;
  readonly labelled: Labelled;
}

/** One classifier; where it can't be fitted, why. */
function ClassifierRow({ row: { kind, fit, score, parameters }, labelled }: Props) {
  const drawn = useLab((s) => s.view.classifiers.drawn.includes(kind));
  const off = useLab(noBoundaries);
  if (!fit.classifier)
    return (
      <tr>
        <th scope="row">{titles[kind]}</th>
        <td>{sizeOf(parameters)}</td>
        <td colSpan={3} className={styles.problem}>
          {fit.problem}
        </td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <Check
            label={titles[kind]}
            checked={drawn}
            disabledBecause={off}
            onChange={(on) => drawBoundary(kind, on)}
          />
          <LineSample kind={kind} />
        </span>
      </th>
      <td>{sizeOf(parameters)}</td>
      <Scores score={score} of={labelled.points.size} />
      <td>
        <Odds classifier={fit.classifier} names={labelled.names} />
      </td>
    </tr>
  );
}

/** A piece of a classifier's boundary, as the plane draws it. */
function LineSample({ kind }: { readonly kind: ClassifierKind }) {
  const { colour, dash } = lines[kind];
  return (
    <svg className={styles.sample} width="28" height="12" aria-hidden="true">
      <path d="M0 6H28" stroke={colour} strokeDasharray={dash} />
    </svg>
  );
}
