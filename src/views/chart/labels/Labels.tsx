import { SvgMath } from "../../text/MathText.tsx";
import styles from "./Labels.module.css";
import type { LineLabel } from "./lineLabels.ts";

interface LabelsProps {
  readonly labels: readonly LineLabel[];
}

const CLASSES = {
  logLikelihood: styles.logLikelihood,
  elbo: styles.elbo,
  kl: styles.kl,
  after: styles.note,
  fall: styles.fall,
  hint: styles.note,
} as const;

/** The texts in the drawing, where room was found for them. */
export function Labels({ labels }: LabelsProps) {
  return labels.map(({ kind, text, rect, anchor }) => {
    const part = { start: 0, middle: 0.5, end: 1 }[anchor];
    return (
      <text
        key={`${kind} ${text}`}
        x={rect.left + part * rect.width}
        y={rect.top + rect.height / 2}
        dy="0.34em"
        textAnchor={anchor}
        data-lit={kind}
        className={CLASSES[kind]}
      >
        <SvgMath text={text} />
      </text>
    );
  });
}
