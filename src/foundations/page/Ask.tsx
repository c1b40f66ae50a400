import { useId, useState } from "react";
import type { FigureState } from "../../models/contract/scene.ts";
import { Button } from "../../panels/common/Button.tsx";
import type { Question } from "../contract.ts";
import styles from "./Ask.module.css";
import { Told } from "./Told.tsx";

interface Props {
  readonly question: Question<FigureState>;
  /** Takes the figure to where it shows the answer. */
  readonly onShow: (state: Partial<FigureState>) => void;
}

/** What is to be predicted; once it was, why, and where the figure shows it. */
export function Ask({ question: { ask, options, answer, because, shown }, onShow }: Props) {
  const [guess, setGuess] = useState<number | null>(null);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend can't be laid out in its line.
    <div role="group" className={styles.ask} aria-labelledby={id}>
      <p id={id} className={styles.question}>
        <Told text={ask} />
      </p>
      <div className={styles.options}>
        {options.map((option, i) => (
          <Button
            key={option}
            className={styles.option}
            aria-pressed={guess === null ? undefined : guess === i}
            data-right={guess !== null && i === answer}
            disabledBecause={guess === null ? null : "It has been answered."}
            onClick={() => setGuess(i)}
          >
            <Told text={option} />
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {guess !== null && (
          <>
            <p className={styles.then}>
              <strong>{guess === answer ? "Right." : "Not that one."}</strong>{" "}
              <Told text={because} />
            </p>
            {shown && (
              <Button look="primary" onClick={() => onShow(shown)}>
                Show it
              </Button>
            )}
            <Button look="quiet" onClick={() => setGuess(null)}>
              Ask again
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
