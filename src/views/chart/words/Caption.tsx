import type { Phase } from "../../../engine/run/frame.ts";
import { HtmlMath } from "../../text/MathText.tsx";
import marks from "../lines/Marks.module.css";
import { outline } from "../lines/Marks.tsx";
import styles from "./Caption.module.css";

interface CaptionProps {
  /** Values of the frame under the pointer; null while there is none. */
  readonly values: string | null;
  /** Whether an M-step is ever made. */
  readonly learns: boolean;
}

/** Below the drawing: what the marks mean, or the values under the pointer, so that they cover nothing. */
export function Caption({ values, learns }: CaptionProps) {
  if (values !== null)
    return (
      <p className={styles.caption}>
        <strong>
          <HtmlMath text={values} />
        </strong>
      </p>
    );
  return (
    <p className={styles.caption}>
      <span className={styles.across}>iteration</span>
      <span>
        <Sign phase="E" /> after an E-step
      </span>
      {learns && (
        <span>
          <Sign phase="M" /> after an M-step
        </span>
      )}
    </p>
  );
}

function Sign({ phase }: { readonly phase: Phase }) {
  return (
    <svg className={styles.sign} viewBox="-6 -6 12 12" aria-hidden="true">
      <path className={marks.mark} d={outline(phase, 1)} />
    </svg>
  );
}
