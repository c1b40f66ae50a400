import { type FormEvent, useId, useState } from "react";
import { evaluateNumber } from "../../data/expression/expression.ts";
import { Button } from "../../panels/common/Button.tsx";
import { answer } from "../../store/lesson/walk.ts";
import styles from "./Guess.module.css";

/** A number, or an expression for one, taken as the guess. */
export function NumberGuess() {
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      answer({ kind: "number", guess: await evaluateNumber(text) });
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form className={styles.number} onSubmit={submit}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label="Your guess"
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setFault(null);
        }}
      />
      <Button type="submit">Guess</Button>
      {fault !== null && (
        <span id={id} role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
    </form>
  );
}
