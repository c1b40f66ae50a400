import { useId, useRef, useState } from "react";
import styles from "../common/fields/Field.module.css";

/** Counted down, as the strokes on the plane are counted up. */
let strokes = 0;

interface Props {
  /** What the share is of, before the share. */
  readonly label: string;
  readonly percent: number;
  /** Most percent. */
  readonly most?: number;
  readonly help: string;
  /** Takes a share (0 to 1), those of one stroke as one edit; throws Error with a sentence where it can't be. */
  readonly onSet: (share: number, stroke: number) => void;
}

/** A share by sliding; what can't be is refused with its reason. */
export function ShareSlider({ label, percent, most = 100, help, onSet }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const stroke = useRef(0);
  const begin = () => {
    strokes -= 1;
    stroke.current = strokes;
  };
  const set = (next: number) => {
    try {
      onSet(next / 100, stroke.current);
      setFault(null);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {`${label}: ${percent} %`}
      </label>
      <input
        id={id}
        type="range"
        className={styles.range}
        min={0}
        max={most}
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
          {help}
        </p>
      )}
    </div>
  );
}
