import type { ReactNode } from "react";
import { NOTHING, nats } from "../../maths/format.ts";
import { editors } from "../../models/faces.ts";
import { hasPrior, linesIn } from "../../models/kinds.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { holdsAsKMeans } from "../../store/edits/editModel.ts";
import { useLab } from "../../store/lab/lab.ts";
import { frameBefore, shownFrame, shownPicture } from "../../store/lab/selectors.ts";
import { levelsOf } from "../../views/chart/words/levels.ts";
import { risesOf } from "../../views/chart/words/rises.ts";
import { Formula } from "../common/Formula.tsx";
import Explained from "../glossary/Explained.tsx";
import { ByComponent } from "./ByComponent.tsx";
import styles from "./DetailSheet.module.css";

/** 𝓛 = E_q[log p(x, z | θ)] + H(q), term by term, with what the half-step changed. */
export function TermsTab() {
  const frame = useLab(shownFrame);
  const before = useLab(frameBefore);
  const names = useLab(shownPicture).terms(useLab((s) => s.choices.model));
  const penalised = useLab((s) => hasPrior(s.choices.model));
  const missing = useLab((s) => hasGaps(s.dataset.points));
  const rule = useLab((s) => s.choices.learning.kind);
  const spec = useLab((s) => s.choices.model);
  const own = [...linesIn(spec, rule), ...(editors.of(spec).besides?.(spec) ?? [])];
  if (!frame?.terms || frame.elbo === null)
    return (
      <p className={styles.text}>
        <Explained text="There is no q yet, so no bound: make an E-step." />
      </p>
    );
  const now = levelsOf(frame);
  const change = risesOf(before, frame);
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
              <td>{now.terms[i]}</td>
              <td>{change?.terms[i] ?? NOTHING}</td>
            </tr>
          ))}
          <Sum of={<b>ELBO</b>} said=", their sum" now={now.elbo} change={change?.elbo} />
          <Sum of="KL gap" now={now.gap} change={change?.gap} />
          <Sum
            of={<b>ℓ</b>}
            said=", ELBO + KL gap"
            now={now.logLikelihood}
            change={change?.logLikelihood}
          />
          {own.map(({ id, name }) => {
            const [from = null, to = null] = [before?.lines?.[id], frame.lines?.[id]];
            const rise = from === null || to === null ? null : to - from;
            return (
              <Sum
                key={id}
                of={<Formula text={name} />}
                now={nats(to)}
                change={rise === null ? NOTHING : withPlus(rise)}
              />
            );
          })}
          {penalised && (
            <>
              <Sum
                of={<Formula text="log prior log p(θ)" />}
                now={now.logPrior}
                change={change?.logPrior}
              />
              <Sum
                of={
                  <b>
                    <Formula text="ℓ + log p(θ)" />
                  </b>
                }
                said=", what MAP maximises"
                now={now.penalised}
                change={change?.penalised}
              />
            </>
          )}
        </tbody>
      </table>
      {missing && (
        <p>
          <Explained text="Each missing entry is latent too: ℓ is of the observed entries, and H(q) holds the entropy of the missing ones beside that of z." />
        </p>
      )}
      <Inertia />
      <ByComponent />
    </div>
  );
}

const withPlus = (rise: number): string => `${rise > 0 ? "+" : ""}${nats(rise)}`;

interface SumProps {
  readonly of: ReactNode;
  readonly said?: string;
  readonly now: string;
  readonly change: string | undefined;
}

function Sum({ of, said = "", now, change = NOTHING }: SumProps) {
  return (
    <tr>
      <td>
        {of}
        {said}
      </td>
      <td>{now}</td>
      <td>{change}</td>
    </tr>
  );
}

/** K-means' own objective beside the ELBO, where the two are one. */
function Inertia() {
  const frame = useLab(shownFrame);
  const points = useLab((s) => s.dataset.points);
  const hard = useLab((s) => s.choices.inference.kind === "hard");
  const spec = useLab((s) => s.choices.model);
  // s² and the constant then stay from step to step.
  const level = useLab(holdsAsKMeans);
  if (!hard || !frame || frame.elbo === null) return null;
  const inertia = editors.of(spec).kMeans?.inertia(frame.theta, frame.elbo, points) ?? null;
  if (inertia === null) return null;
  return (
    <p>
      <span>{`Inertia J = ${nats(inertia)}`}</span>: the squared distances to the assigned means,
      summed.
      {level && " Here 𝓛 = −J/2s² + constant, so that raising the ELBO lowers J."}
    </p>
  );
}
