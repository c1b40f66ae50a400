import { labelledTheta, naiveTheta } from "../../classifiers/generative.ts";
import { columnNames } from "../../data/columnNames.ts";
import type { FieldGroup } from "../../models/contract/picture.ts";
import { editors } from "../../models/faces.ts";
import { useClassified } from "../../store/follow/classified.ts";
import { useLab } from "../../store/lab/lab.ts";
import styles from "../details/parameters/Parameters.module.css";
import { type Column, ParametersTable } from "../details/parameters/ParametersTable.tsx";
import { leftOutSentence } from "./words.ts";

interface Props {
  readonly theta: unknown;
  readonly now: readonly FieldGroup[];
  readonly columns: readonly Column[];
}

/** The lecture's table: θ, the true one, the one of the labels, and that of naive Bayes. */
export default function ComparedParameters({ theta, now, columns }: Props) {
  const found = useClassified();
  const names = columnNames(useLab((s) => s.dataset));
  const editor = editors.of(useLab((s) => s.choices.model));
  if (found === null || typeof found === "string")
    return (
      <>
        <ParametersTable now={now} columns={columns} />
        <p className={styles.text}>{found ?? "The labels are being read."}</p>
      </>
    );
  const { labelled, moments, generative, naiveBayes } = found;
  const gaussians = labelledTheta(moments);
  const thetaOf = (of: typeof gaussians): unknown => editor.fromGaussians?.(of) ?? of;
  const full = thetaOf(gaussians);
  const matched = editor.match?.(theta, full) ?? [];
  const called = matched.map((k) => (k === null ? null : (labelled.names[k] ?? null)));
  const learnt: Column[] = [
    { name: "from labels", groups: editor.fields(full, names), matched },
    { name: "naive Bayes", groups: editor.fields(thetaOf(naiveTheta(gaussians)), names), matched },
  ];
  const notes = [...new Set([leftOutSentence(labelled), generative.problem, naiveBayes.problem])];
  return (
    <>
      <ParametersTable now={now} columns={[...columns, ...learnt]} called={called} />
      <p className={styles.text}>
        {`Beside each component, the class its mean matches best. ${notes.filter(Boolean).join(" ")}`}
      </p>
    </>
  );
}
