import { useId, useRef, useState } from "react";
import { countOf } from "../../models/shared/codes.ts";
import { observeShare } from "../../store/brush/observe.ts";
import { useLab } from "../../store/lab/lab.ts";
import styles from "../common/fields/Field.module.css";

/** Counted down, as the strokes on the plane are counted up. */
let strokes = 0;

/** The share of the true labels that is observed, where they are known; what can't be is refused with its reason. */
export function ShareField() {
  const labels = useLab((s) => s.dataset.labels);
  const observed = useLab((s) => s.dataset.observed);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const stroke = useRef(0);
  const known = labels ? countOf(labels) : 0;
  if (known === 0) return null;
  const percent = Math.min(100, Math.round((100 * (observed ? countOf(observed) : 0)) / known));
  const begin = () => {
    strokes -= 1;
    stroke.current = strokes;
  };
  const set = (next: number) => {
    try {
      observeShare(next / 100, stroke.current);
      setFault(null);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {`True labels observed: ${percent} %`}
      </label>
      <input
        id={id}
        type="range"
        className={styles.range}
        min={0}
        max={100}
        value={percent}
        aria-valuetext={`${percent} %`}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-note`}
        onPointerDown={begin}
        onFocus={begin}
        onChange={({ target }) => set(Number(target.value))}
      />
      {fault ? (
        <p id={`${id}-note`} className={styles.fault} role="alert">
          {fault}
        </p>
      ) : (
        <p id={`${id}-note`} className={styles.help}>
          Drawn by the session's seed; a larger share keeps every label of a smaller one.
        </p>
      )}
    </div>
  );
}
