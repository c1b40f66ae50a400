import type { Row } from "../../classifiers/classify.ts";
import type { ClassifierKind } from "../../classifiers/contract.ts";
import type { Labelled } from "../../classifiers/labelled.ts";
import { drawBoundary } from "../../store/edits/editClassifiers.ts";
import { useLab } from "../../store/lab/lab.ts";
import { Check } from "../common/fields/Check.tsx";
import { lines } from "./boundaries/lines.ts";
import styles from "./Classifiers.module.css";
import { Odds } from "./Odds.tsx";
import { Scores } from "./Scores.tsx";
import { sizeOf, titles } from "./words.ts";

interface Props {
  readonly row: Row;
  readonly labelled: Labelled;
}

/** One classifier; where it can't be fitted, why. */
export function ClassifierRow({ row: { kind, fit, score, parameters }, labelled }: Props) {
  const drawn = useLab((s) => s.view.classifiers.drawn.includes(kind));
  if (!fit.classifier)
    return (
      <tr>
        <th scope="row">{titles[kind]}</th>
        <td>{sizeOf(parameters)}</td>
        <td colSpan={3} className={styles.problem}>
          {fit.problem}
        </td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <Check label={titles[kind]} checked={drawn} onChange={(on) => drawBoundary(kind, on)} />
          <LineSample kind={kind} />
        </span>
      </th>
      <td>{sizeOf(parameters)}</td>
      <Scores score={score} of={labelled.points.size} />
      <td>
        <Odds classifier={fit.classifier} names={labelled.names} />
      </td>
    </tr>
  );
}

/** A piece of a classifier's boundary, as the plane draws it. */
function LineSample({ kind }: { readonly kind: ClassifierKind }) {
  const { colour, dash } = lines[kind];
  return (
    <svg className={styles.sample} width="28" height="12" aria-hidden="true">
      <path d="M0 6H28" stroke={colour} strokeDasharray={dash} />
    </svg>
  );
}
