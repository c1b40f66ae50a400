import { useState } from "react";
import styles from "./Field.module.css";
import { NumberField } from "./NumberField.tsx";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly help: string;
  readonly slider: readonly [from: number, to: number, step: number];
  /** Takes the number, where the slider is let go or a number typed; throws Error with a sentence where it can't be. */
  readonly onCommit: (value: number) => void;
}

/** A number to type, also beyond the slider below it. */
export function SliderField({ slider: [min, max, step], ...rest }: Props) {
  const { label, value, onCommit } = rest;
  const [held, setHeld] = useState<number | null>(null);
  const letGo = (): void => {
    if (held !== null && held !== value) onCommit(held);
    setHeld(null);
  };
  return (
    <div>
      <NumberField {...rest} value={held ?? value} />
      <input
        type="range"
        className={styles.range}
        aria-label={`${label}, slider`}
        min={min}
        max={max}
        step={step}
        value={held ?? value}
        onChange={({ target }) => setHeld(Number(target.value))}
        onPointerUp={letGo}
        onKeyUp={letGo}
        onBlur={letGo}
      />
    </div>
  );
}
