import { useMemo } from "react";
import { columnNames } from "../../data/columnNames.ts";
import type { Dataset } from "../../data/dataset.ts";
import { withShown } from "../../data/hidden.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { fixed, parameter } from "../../maths/format.ts";
import { entry } from "../../maths/linear/matrix.ts";
import { editors } from "../../models/faces.ts";
import { meansOf, spreadOf } from "../../models/shared/spread.ts";
import { Formula } from "../common/Formula.tsx";
import { Sheet } from "../common/Sheet.tsx";
import study from "../study/Study.module.css";
import styles from "./Compare.module.css";

interface Shown {
  readonly choices: Choices;
  readonly theta: unknown;
}

interface Props {
  /** A's, with its gaps. */
  readonly dataset: Dataset;
  /** Both runs at the half-step shown. */
  readonly shown: readonly (Shown | null)[];
}

/** Where the runs are of different data: what compares, mean and variance of each column under either θ, beside the table before its entries were hidden. */
export function ColumnMoments({ dataset, shown }: Props) {
  const names = columnNames(dataset);
  const truth = useMemo(() => {
    if (!dataset.hidden) return null;
    const { points } = withShown(dataset);
    return { means: meansOf(points), variances: spreadOf(points).map((sd) => sd ** 2) };
  }, [dataset]);
  const [a, b] = shown.map((run) => run && editors.of(run.choices.model).moments?.(run.theta));
  const sides = [
    { head: "nothing hidden", told: truth },
    { head: "A", told: a },
    { head: "B", told: b },
  ].filter(({ told }) => told !== null);
  const against = sides[0]?.told;
  return (
    <div className={styles.moments}>
      <p className={study.lead}>
        <Formula text="ℓ of different data does not compare as a number; mean and variance of p(x | θ) do." />
      </p>
      <Sheet name="Mean and variance of each column">
        <table className={study.table}>
          <thead>
            <tr>
              <th scope="col">column</th>
              {sides.map(({ head }) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {names.map((name, d) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" colSpan={1 + sides.length}>
                  {name}
                </th>
              </tr>
              <tr>
                <th scope="row">mean</th>
                {sides.map(({ head, told }) => (
                  <td key={head}>
                    {told && parameter(entry(told.means, d), Math.sqrt(entry(told.variances, d)))}
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">variance</th>
                {sides.map(({ head, told }) => (
                  <td key={head}>
                    {told && parameter(entry(told.variances, d))}{" "}
                    {told && against && told !== against && (
                      <span className={styles.off}>
                        {off(entry(told.variances, d), entry(against.variances, d))}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      </Sheet>
      <p className={study.note}>
        {`In brackets: how far off ${truth ? "the table with nothing hidden" : "A"}.`}
      </p>
    </div>
  );
}

/** "(−12.5 %)"; nothing where there is no variance to be off from. */
function off(value: number, from: number): string {
  const percent = 100 * (value / from - 1);
  return Number.isFinite(percent) ? `(${percent > 0 ? "+" : ""}${fixed(percent, 1)} %)` : "";
}
