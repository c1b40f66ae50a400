import { klGap, lineAt } from "../../engine/frame.ts";
import { hasPrior } from "../../engine/registry/spec.ts";
import { useLab } from "../../store/lab.ts";
import { frameBefore, shownFrame, shownPicture } from "../../store/selectors.ts";
import { NOTHING, nats, settled, signed } from "../../views/format.ts";
import { Formula } from "../common/Formula.tsx";
import { ByComponent } from "./ByComponent.tsx";
import styles from "./Details.module.css";
import { Inertia } from "./Inertia.tsx";

/** 𝓛 = E_q[log p(x, z | θ)] + H(q), term by term, with what the half-step changed. */
export function TermsTab() {
  const frame = useLab(shownFrame);
  const before = useLab(frameBefore);
  const { terms: names } = useLab(shownPicture);
  const penalised = useLab((s) => hasPrior(s.choices.model));
  if (!frame?.terms || frame.elbo === null)
    return <p className={styles.text}>There is no q yet, so no bound: make an E-step.</p>;
  // What is lost in the rounding of the largest is no term and no change.
  const scale = Math.max(...frame.terms.map(Math.abs));
  const change = (value: number | null, old: number | null | undefined): string =>
    value === null || old === null || old === undefined
      ? NOTHING
      : signed(settled(value - old, scale));
  const gap = klGap(frame);
  return (
    <div className={styles.sheet}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>term</th>
            <th>nats</th>
            <th>this half-step</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, i) => (
            <tr key={name}>
              <td className={styles.math}>
                <Formula text={name} />
              </td>
              <td>{nats(settled(frame.terms?.[i] ?? Number.NaN, scale))}</td>
              <td>{change(frame.terms?.[i] ?? null, before?.terms?.[i])}</td>
            </tr>
          ))}
          <tr>
            <td>
              <b>ELBO</b>, their sum
            </td>
            <td>{nats(frame.elbo)}</td>
            <td>{change(frame.elbo, before?.elbo)}</td>
          </tr>
          <tr>
            <td>KL gap</td>
            <td>{nats(gap)}</td>
            <td>{change(gap, before ? klGap(before) : null)}</td>
          </tr>
          <tr>
            <td>
              <b>ℓ</b>, ELBO + KL gap
            </td>
            <td>{nats(frame.logLikelihood)}</td>
            <td>{change(frame.logLikelihood, before?.logLikelihood)}</td>
          </tr>
          {penalised && (
            <>
              <tr>
                <td>
                  log prior <Formula text="log p(θ)" />
                </td>
                <td>{nats(frame.logPrior)}</td>
                <td>{change(frame.logPrior, before?.logPrior)}</td>
              </tr>
              <tr>
                <td>
                  <b>
                    <Formula text="ℓ + log p(θ)" />
                  </b>
                  , what MAP climbs
                </td>
                <td>{nats(lineAt(frame, "logLikelihood"))}</td>
                <td>
                  {change(
                    lineAt(frame, "logLikelihood"),
                    before && lineAt(before, "logLikelihood"),
                  )}
                </td>
              </tr>
            </>
          )}
        </tbody>
      </table>
      <Inertia />
      <ByComponent />
    </div>
  );
}
