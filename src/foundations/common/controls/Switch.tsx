import { Button } from "../../../panels/common/Button.tsx";
import { HtmlMath } from "../../../views/text/MathText.tsx";
import styles from "./Switch.module.css";

interface Props<T extends string> {
  /** What is chosen, as "Map over". */
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChoose: (value: T) => void;
}

/** One of a few words, all in sight. */
export function Switch<T extends string>({ name, value, options, onChoose }: Props<T>) {
  return (
    <fieldset className={styles.switch} aria-label={name}>
      <span aria-hidden="true" className={styles.name}>
        {name}
      </span>
      {options.map(([option, text]) => (
        <Button
          key={option}
          className={styles.option}
          aria-pressed={option === value}
          onClick={() => onChoose(option)}
        >
          <span>
            <HtmlMath text={text} />
          </span>
        </Button>
      ))}
    </fieldset>
  );
}
