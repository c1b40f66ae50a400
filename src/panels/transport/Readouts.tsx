import { klGap } from "../../engine/run/klGap.ts";
import { NOTHING, nats } from "../../maths/format.ts";
import { hasPrior, linesIn } from "../../models/kinds.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownFrame } from "../../store/lab/selectors.ts";
import { levelsOf } from "../../views/chart/words/levels.ts";
import styles from "./Readouts.module.css";

/** The numbers of the frame shown; each `value` is the number itself, unrounded. */
export function Readouts() {
  const frame = useLab(shownFrame);
  const draft = useLab((s) => s.draft);
  const logLikelihood = draft ? draft.logLikelihood : (frame?.logLikelihood ?? null);
  const elbo = (draft ?? frame)?.elbo ?? null;
  const gap = frame && elbo !== null ? klGap({ ...frame, logLikelihood, elbo }) : null;
  const prior = draft || !frame ? null : frame.logPrior;
  const spec = useLab((s) => s.choices.model);
  const rule = useLab((s) => s.choices.learning.kind);
  const texts = frame && !draft ? levelsOf(frame) : null;
  const iteration = frame && !draft ? frame.iteration : null;
  const phase = frame && !draft && frame.phase !== "init" ? ` after ${frame.phase}` : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these are readings.
    <div role="group" aria-label="Readouts" className={styles.readouts}>
      <dl>
        <Reading
          term="Iteration"
          value={iteration}
          text={iteration === null ? "—" : `${iteration}`}
          note={phase}
        />
        <Reading
          term="Log-likelihood"
          value={logLikelihood}
          text={texts?.logLikelihood ?? nats(logLikelihood)}
          kind="logLikelihood"
        />
        {hasPrior(spec) && (
          <Reading term="Log prior" value={prior} text={texts?.logPrior ?? NOTHING} />
        )}
        <Reading term="ELBO" value={elbo} text={texts?.elbo ?? nats(elbo)} kind="elbo" />
        <Reading term="KL gap" value={gap} text={texts?.gap ?? nats(gap)} kind="kl" />
        {linesIn(spec, rule).map(({ id, name }) => {
          const value = draft ? null : (frame?.lines?.[id] ?? null);
          return <Reading key={id} term={name} value={value} text={nats(value)} />;
        })}
      </dl>
    </div>
  );
}

interface ReadingProps {
  readonly term: string;
  readonly value: number | null;
  readonly text: string;
  readonly note?: string;
  readonly kind?: "logLikelihood" | "elbo" | "kl";
}

function Reading({ term, value, text, note = "", kind }: ReadingProps) {
  return (
    <div className={styles.reading} data-kind={kind} data-lit={kind}>
      <dt>{term}</dt>
      <dd>
        <data value={value === null ? "" : String(value)} translate="no">
          {text}
        </data>
        {note && <span className={styles.note}>{note}</span>}
      </dd>
    </div>
  );
}
