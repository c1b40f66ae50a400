import { useEffect } from "react";
import { columnNames } from "../../data/columnNames.ts";
import type { Dataset } from "../../data/dataset.ts";
import { count, parameter } from "../../maths/format.ts";
import { followHiddenErrors, useHiddenErrors } from "../../store/seen/hiddenErrors.ts";
import { Sheet } from "../common/Sheet.tsx";
import study from "../study/Study.module.css";

/** How far off the hidden entries are told, by q and by the means of their columns. */
export function HiddenErrors({ dataset }: { readonly dataset: Dataset }) {
  useEffect(followHiddenErrors, []);
  const errors = useHiddenErrors();
  if (!errors)
    return <p className={study.note}>After an E-step: how far off q tells what was hidden.</p>;
  const names = columnNames(dataset);
  return (
    <Sheet name="Error of what was hidden">
      <table className={study.table}>
        <thead>
          <tr>
            <th scope="col">column</th>
            <th scope="col">hidden</th>
            <th scope="col">by q</th>
            <th scope="col">by mean</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ column, count: size, imputed, byMean }) => (
            <tr key={column}>
              <th scope="row">{names[column]}</th>
              <td>{count(size)}</td>
              <td>{parameter(imputed, Math.max(imputed, byMean))}</td>
              <td>{parameter(byMean, Math.max(imputed, byMean))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={study.note}>
        Root mean square error of what was hidden, in the units of its column.
      </p>
    </Sheet>
  );
}
