import type { Classified } from "../../classifiers/classify.ts";
import { count } from "../../maths/format.ts";
import { Formula } from "../common/Formula.tsx";
import { Sheet } from "../common/Sheet.tsx";
import { ClassifierRow } from "./ClassifierRow.tsx";
import styles from "./Classifiers.module.css";
import { UnlabelledRow } from "./UnlabelledRow.tsx";

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
