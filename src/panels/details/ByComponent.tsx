import { useEffect } from "react";
import { magnitude, parameter } from "../../maths/format.ts";
import { partsOf, unitOf } from "../../maths/sums.ts";
import { editors } from "../../models/faces.ts";
import { followByComponent } from "../../store/follow/responsibilities.ts";
import { useLab } from "../../store/lab/lab.ts";
import { hasObserved, shownFrame } from "../../store/lab/selectors.ts";
import { Swatch } from "../common/Swatch.tsx";
import Explained from "../glossary/Explained.tsx";
import styles from "./DetailSheet.module.css";
import { Heads } from "./Heads.tsx";

const columns = ["N_k", "|Σ_k|", "Σ_n γ_n_k log p(x_n)"];

/** What each component holds of the points, of the plane and of ℓ; drawn with the frame it belongs to. */
export function ByComponent() {
  useEffect(followByComponent, []);
  const found = useLab((s) => s.byComponent);
  const spec = useLab((s) => s.choices.model);
  const observed = useLab(hasObserved);
  const stale = useLab((s) => s.byComponent?.frame.theta !== shownFrame(s)?.theta);
  const busy = useLab((s) => s.activity === "running");
  if (!found || (stale && busy)) return null;
  const determinants = editors.of(spec).determinants?.(spec, found.frame.theta);
  if (!determinants || determinants.length !== found.counts.length) return null;
  const whole = found.counts.reduce((sum, count) => sum + count, 0);
  const ell = found.frame.logLikelihood ?? Number.NaN;
  const unit = { decimals: Math.max(0, 3 - magnitude(Math.max(...found.counts, 1))), exponent: 0 };
  const counts = partsOf(found.counts, whole, unit, parameter);
  const parts = partsOf(found.parts, ell, unitOf(Math.abs(ell)));
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>By component</caption>
        <Heads of="component" columns={columns} />
        <tbody>
          {determinants.map((determinant, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a component is its place.
            <tr key={k}>
              <td>
                <Swatch colour={k} />
              </td>
              <td>{counts[k]}</td>
              <td>{parameter(determinant)}</td>
              <td>{parts[k]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Explained
          text={`Each point’s log p(x)${observed ? " (log p(x, y) where its label is observed)" : ""} is shared out by q; the shares sum to ℓ.`}
        />
      </p>
    </>
  );
}
