import { useId } from "react";
import styles from "./Choice.module.css";

interface Props<T extends string> {
  /** What is chosen, as it is read out. */
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ name, value, options, onChoose }: Props<T>) {
  const id = useId();
  return (
    <div role="radiogroup" className={styles.choice} aria-label={name}>
      {options.map((option) => (
        <label key={option.value} className={styles.option} data-on={option.value === value}>
          <input
            type="radio"
            name={id}
            className={styles.radio}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
