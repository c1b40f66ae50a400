import type { ClassifierKind } from "../../classifiers/contract.ts";
import { lines } from "./boundaries/lines.ts";
import styles from "./Classifiers.module.css";

/** A piece of a classifier's boundary, as the plane draws it. */
export function LineSample({ kind }: { readonly kind: ClassifierKind }) {
  const { colour, dash } = lines[kind];
  return (
    <svg className={styles.sample} width="28" height="12" aria-hidden="true">
      <path d="M0 6H28" stroke={colour} strokeDasharray={dash} />
    </svg>
  );
}
