import type { Classified } from "../../classifiers/classify.ts";
import { count, NOTHING } from "../../maths/format.ts";
import { Formula } from "../common/Formula.tsx";
import { Sheet } from "../common/Sheet.tsx";
import { ClassifierRow } from "./ClassifierRow.tsx";
import styles from "./Classifiers.module.css";
import { Odds } from "./Odds.tsx";
import { Scores } from "./Scores.tsx";
import { useUnlabelled } from "./useUnlabelled.ts";

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
