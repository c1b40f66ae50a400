import { Suspense, useMemo } from "react";
import { columnNames } from "../../../data/columnNames.ts";
import { nats, settled } from "../../../maths/format.ts";
import { editors } from "../../../models/faces.ts";
import { setClassifiers } from "../../../store/edits/editClassifiers.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { hasLabel, shownFrame, shownStart } from "../../../store/lab/selectors.ts";
import { dataOf } from "../../../store/run/engine.ts";
import { below } from "../../../views/chart/words/levels.ts";
import { late } from "../../../views/late.ts";
import { HtmlMath } from "../../../views/text/MathText.tsx";
import { Check } from "../../common/fields/Check.tsx";
import styles from "./Parameters.module.css";
import { type Column, ParametersTable } from "./ParametersTable.tsx";

const ComparedParameters = late(() => import("../../classifiers/ComparedParameters.tsx"));

/** θ now, each number to type, against the θ the data came from and, if asked, those of their labels. */
export function ParametersTab() {
  const theta = useLab(shownStart);
  const hasLabels = useLab(hasLabel);
  const truth = useLab((s) => s.dataset.truth);
  const editor = editors.of(useLab((s) => s.choices.model));
  const { fromGaussians } = editor;
  const names = columnNames(useLab((s) => s.dataset));
  const labelled = useLab((s) => s.dataset.labels !== null) && fromGaussians !== undefined;
  const compared = useLab((s) => s.view.classifiers.compared) && labelled;
  const best = useBest();
  if (theta === undefined) return <p className={styles.text}>There is no θ yet.</p>;
  const now = editor.fields(theta, names);
  const beside = (name: string, other: unknown): Column => ({
    name,
    groups: editor.fields(other, names),
    ...(editor.match && { matched: editor.match(theta, other) }),
  });
  const columns: Column[] = [];
  if (truth !== null && fromGaussians) columns.push(beside("true", fromGaussians(truth)));
  if (best) columns.push(beside("closed form", best.like(theta)));
  const table = <ParametersTable now={now} columns={columns} components={hasLabels} />;
  return (
    <>
      {labelled && <CompareSwitch />}
      {compared ? (
        <Suspense fallback={table}>
          <ComparedParameters theta={theta} now={now} columns={columns} />
        </Suspense>
      ) : (
        table
      )}
      {best && <ClosedForm logLikelihood={best.logLikelihood} />}
    </>
  );
}

/** Columns of what the true labels give, beside θ. */
function CompareSwitch() {
  const compared = useLab((s) => s.view.classifiers.compared);
  return (
    <div className={styles.switch}>
      <Check
        label="Compare with the labels"
        checked={compared}
        onChange={(on) => setClassifiers({ compared: on })}
      />
    </div>
  );
}

/** The θ of largest ℓ, where the model has a formula for it; null where it has none. */
function useBest() {
  const spec = useLab((s) => s.choices.model);
  const dataset = useLab((s) => s.dataset);
  const editor = editors.of(spec);
  return useMemo(() => {
    return dataset.points.size > 0 ? (editor.best?.(spec, dataOf(dataset, spec)) ?? null) : null;
  }, [editor, spec, dataset]);
}

/** How far ℓ now is below its largest value. */
function ClosedForm({ logLikelihood }: { readonly logLikelihood: number }) {
  const frame = useLab(shownFrame);
  const now = useLab((s) => (s.draft ? s.draft.logLikelihood : frame?.logLikelihood)) ?? null;
  if (now === null) return null;
  const left = settled(logLikelihood - now, logLikelihood);
  const told = below(logLikelihood, now);
  return (
    <p className={styles.text}>
      <HtmlMath
        text={
          left > 0
            ? `The closed form, by eigenvectors, has ℓ = ${nats(logLikelihood)}: ${told.distance} nats above ℓ now.`
            : `The closed form, by eigenvectors, has ℓ = ${nats(logLikelihood)}, as θ now has.`
        }
      />
    </p>
  );
}
