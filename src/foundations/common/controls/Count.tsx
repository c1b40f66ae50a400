import { useId } from "react";
import { HtmlMath } from "../../../views/text/MathText.tsx";
import styles from "./Count.module.css";

interface Props {
  /** What it is, as "labels +1". */
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly step?: number;
  /** How it is written; left out: as it is. */
  readonly said?: string;
  readonly onChange: (value: number) => void;
}

/** A number on a slider, beside the picture. */
export function Count({ name, value, from, to, step = 1, said, onChange }: Props) {
  const id = useId();
  return (
    <span className={styles.count}>
      <label htmlFor={id}>
        <HtmlMath text={name} />
      </label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        aria-valuetext={said}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <output htmlFor={id}>{said ?? String(value).replace("-", "−")}</output>
    </span>
  );
}
