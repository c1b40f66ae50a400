import { useEffect } from "react";
import { columnNames } from "../../data/columnNames.ts";
import { magnitude, parameter } from "../../maths/format.ts";
import { entry } from "../../maths/linear/matrix.ts";
import { partsOf, type Unit, unitsIn, written } from "../../maths/sums.ts";
import { editors } from "../../models/faces.ts";
import { labelsOf } from "../../models/kinds.ts";
import type { Regressed } from "../../models/shared/gaps/regress.ts";
import { pointAt } from "../../models/shared/points.ts";
import { followRegression, useRegression } from "../../store/follow/regression.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownQTheta } from "../../store/lab/selectors.ts";
import { Swatch } from "../common/Swatch.tsx";
import Explained from "../glossary/Explained.tsx";
import styles from "./DetailSheet.module.css";

/** With more entries there than this, what they add is summed in one column. */
const APART = 4;

/** A weight stands in full digits in the table above. */
const SHARE = { decimals: 4, exponent: 0 };

interface Props {
  readonly n: number;
  /** How q of a component is written: "γ_k", or "q_k" where q is no posterior. */
  readonly weight: string;
}

/** What is missing of a point: by component the regression on what is there, in numbers, and what q makes of all. */
export function MissingEntries({ n, weight }: Props) {
  useEffect(followRegression, []);
  const dataset = useLab((s) => s.dataset);
  const spec = useLab((s) => s.choices.model);
  const qTheta = useLab(shownQTheta);
  const found = useRegression();
  if (!found || found.point !== n || found.frame.qTheta !== qTheta) return null;
  const { points, hidden } = dataset;
  const names = columnNames(dataset);
  const x = pointAt(points, n);
  const there = names.filter((_, d) => !Number.isNaN(x[d]));
  const regressed = editors.of(spec).regress?.(qTheta, x);
  const mixed = (labelsOf(spec) ?? 1) > 1;
  const { columns, given, weights, means, deviations } = found;
  return (
    <>
      {columns.map((d, at) => {
        const deviation = entry(deviations, at);
        // To a hundredth of the spread that is left, so that what is told apart is seen apart.
        const unit = { decimals: Math.max(0, 2 - magnitude(deviation || 1)), exponent: 0 };
        const shown = (value: number) => written(unitsIn(value, unit), unit);
        const place = hidden ? hidden.at.indexOf(n * points.dimensions + d) : -1;
        const over = mixed ? `Over all components, by ${weight}: mean` : "Mean";
        const spread = `${shown(entry(means, at))}, standard deviation ${parameter(deviation)}.`;
        const known =
          place < 0 ? "" : ` The hidden value is ${shown(entry(hidden?.values ?? [], place))}.`;
        return (
          <div key={d}>
            <table className={styles.table}>
              <caption className={styles.caption}>{`${names[d]} is missing`}</caption>
              <thead>
                <tr>
                  {mixed && <th>component</th>}
                  {regressed && <Addends there={there} />}
                  <th>mean</th>
                  <th>variance</th>
                  {mixed && (
                    <th className={styles.math}>
                      <Explained text={weight} />
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {given.map((part, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a component is its place.
                  <tr key={k}>
                    {mixed && (
                      <td>
                        <Swatch colour={k} />
                      </td>
                    )}
                    {addendsOf(regressed?.[k]?.[at], entry(part.means, at), unit).map((text, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: an addend is its place.
                      <td key={i}>{text}</td>
                    ))}
                    <td>{shown(entry(part.means, at))}</td>
                    <td>{parameter(entry(part.variances, at))}</td>
                    {mixed && <td>{written(unitsIn(entry(weights, k), SHARE), SHARE)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
            <p>
              <Explained text={`${over} ${spread}${known}`} />
            </p>
          </div>
        );
      })}
      {regressed && there.length > 1 && (
        <p className={styles.math}>
          <Explained text="mean = μ_m + Σ_j b_j (x_j − μ_j), b = Σ_m_o Σ_o_o⁻¹" />
        </p>
      )}
    </>
  );
}

/** Heads of what a mean is the sum of: μ, and what each entry that is there adds. */
function Addends({ there }: { readonly there: readonly string[] }) {
  const [only] = there;
  return (
    <>
      <th className={styles.math}>μ</th>
      {there.length === 1 && <th className={styles.math}>{`+ b · (${only} − μ)`}</th>}
      {there.length > APART && (
        <th className={styles.math}>
          <Explained text="+ Σ_j b_j (x_j − μ_j)" />
        </th>
      )}
      {there.length > 1 &&
        there.length <= APART &&
        there.map((name) => (
          <th key={name} className={styles.named}>{`+ by ${breakable(name)}`}</th>
        ))}
    </>
  );
}

/** μ and what each entry that is there adds, as texts that add up to the mean as it is shown. */
function addendsOf(of: Regressed | undefined, mean: number, unit: Unit): string[] {
  if (!of) return [];
  const steps = of.terms.map(({ slope, away }) => slope * away);
  const apart = steps.length > APART ? [steps.reduce((sum, step) => sum + step, 0)] : steps;
  const [base = "", ...texts] = partsOf([of.base, ...apart], mean, unit);
  const [only, ...others] = of.terms;
  if (!only || others.length > 0) return [base, ...texts];
  return [base, `${parameter(only.slope)} · ${bracketed(parameter(only.away))} = ${texts[0]}`];
}

/** A name that a line may end in after an underline. */
const breakable = (name: string): string => name.replaceAll("_", "_\u200b");

const bracketed = (text: string): string => (text.startsWith("−") ? `(${text})` : text);
