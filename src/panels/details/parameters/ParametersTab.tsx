import { Suspense } from "react";
import { editors } from "../../../models/faces.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { hasLabel, shownTheta } from "../../../store/lab/selectors.ts";
import { late } from "../../../views/late.ts";
import { ClosedForm, useBest } from "./ClosedForm.tsx";
import { CompareSwitch } from "./CompareSwitch.tsx";
import styles from "./Parameters.module.css";
import { type Column, ParametersTable } from "./ParametersTable.tsx";

const ComparedParameters = late(() => import("../../classifiers/ComparedParameters.tsx"));

/** θ now, each number to type, against the θ the data came from and, if asked, those of their labels. */
export function ParametersTab() {
  const theta = useLab(shownTheta);
  const hasLabels = useLab(hasLabel);
  const truth = useLab((s) => s.dataset.truth);
  const editor = editors.of(useLab((s) => s.choices.model));
  const { fromGaussians } = editor;
  const labelled = useLab((s) => s.dataset.labels !== null) && fromGaussians !== undefined;
  const compared = useLab((s) => s.view.classifiers.compared) && labelled;
  const best = useBest();
  if (theta === undefined) return <p className={styles.text}>There is no θ yet.</p>;
  const now = editor.fields(theta);
  const beside = (name: string, other: unknown): Column => ({
    name,
    groups: editor.fields(other),
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
