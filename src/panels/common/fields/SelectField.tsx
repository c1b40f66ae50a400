import { useId } from "react";
import type { Option } from "../../../models/contract/picture.ts";
import Explained from "../../glossary/Explained.tsx";
import styles from "./Field.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly help?: string;
  readonly onChange: (value: string) => void;
}

/** One of a few choices, by the browser's own list. */
export function SelectField({ label, value, options, help, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          <Explained text={help} />
        </p>
      )}
    </div>
  );
}
