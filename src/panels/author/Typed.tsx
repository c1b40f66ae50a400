import { type ComponentProps, useId } from "react";
import styles from "../common/fields/Field.module.css";
import own from "./Fields.module.css";
import { useFault } from "./faults.ts";

interface TypedProps {
  readonly label: string;
  readonly value: string;
  /** Where it stands in the file of the lesson. */
  readonly place: string;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly hideLabel?: boolean;
  /** Lines to begin with; one line that does not grow where it is left out. */
  readonly rows?: number;
  readonly list?: string;
  /** What is wrong with it though it can be read, as a sentence. */
  readonly alsoWrong?: string | null;
}

/** A text that is the draft's as it is typed; what is wrong with it stands below it. */
export function Typed({
  label,
  value,
  place,
  onChange,
  help,
  rows,
  list,
  alsoWrong,
  ...rest
}: TypedProps) {
  const id = useId();
  const read = useFault(place, label);
  const fault = read ?? alsoWrong ?? null;
  const told = [fault && `${id}-fault`, help && `${id}-help`].filter(Boolean).join(" ");
  const field: ComponentProps<"input"> & ComponentProps<"textarea"> = {
    id,
    value,
    "aria-invalid": fault !== null,
    "aria-describedby": told || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange(event.target.value),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={rest.hideLabel ? "visually-hidden" : styles.label}>
        {label}
      </label>
      {rows === undefined ? (
        <input {...field} className={styles.input} autoComplete="off" list={list} />
      ) : (
        <textarea {...field} className={`${styles.input} ${own.area}`} rows={rows} />
      )}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      <p id={`${id}-fault`} className={styles.fault} aria-live="polite">
        {fault}
      </p>
    </div>
  );
}
