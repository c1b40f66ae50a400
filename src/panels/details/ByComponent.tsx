import { useEffect } from "react";
import { editorOf } from "../../engine/registry/editors.ts";
import { useLab } from "../../store/lab.ts";
import { shownFrame } from "../../store/selectors.ts";
import { followShares } from "../../store/shares.ts";
import { nats, parameter } from "../../views/format.ts";
import { Formula } from "../common/Formula.tsx";
import styles from "./Details.module.css";
import { Swatch } from "./Swatch.tsx";

const columns = ["N_k", "|Σ_k|", "Σ_n γ_n_k log p(x_n)"];

/** What each component holds of the points, of the plane and of ℓ; drawn with the frame it belongs to. */
export function ByComponent() {
  useEffect(followShares, []);
  const found = useLab((s) => s.shares);
  const spec = useLab((s) => s.choices.model);
  const stale = useLab((s) => s.shares?.frame.theta !== shownFrame(s)?.theta);
  const busy = useLab((s) => s.activity === "running");
  if (!found || (stale && busy)) return null;
  const determinants = editorOf(spec).determinants(found.frame.theta);
  if (!determinants || determinants.length !== found.counts.length) return null;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>By component</caption>
        <thead>
          <tr>
            <th>component</th>
            {columns.map((name) => (
              <th key={name} className={styles.math}>
                <Formula text={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {determinants.map((determinant, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a component is its place.
            <tr key={k}>
              <td>
                <Swatch colour={k} />
              </td>
              <td>{parameter(found.counts[k] ?? null)}</td>
              <td>{parameter(determinant)}</td>
              <td>{nats(found.shares[k] ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Formula text="A component’s share of ℓ is each point’s log p(x) by its responsibility; the shares sum to ℓ." />
      </p>
    </>
  );
}
