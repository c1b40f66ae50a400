import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import Explained from "../../glossary/Explained.tsx";
import styles from "./Field.module.css";

interface Props {
  readonly label: string;
  readonly text: string;
  /** What is there to edit once the field has the focus; `text` where it is the same. */
  readonly whole?: string;
  readonly hideLabel?: boolean;
  readonly help?: string;
  /** Takes what was typed; rejects with a sentence where it can't be. */
  readonly onCommit: (typed: string) => Promise<void>;
}

/** A line of text taken on Enter or when it is left; what can't be taken stays, with the reason below it. */
export function TextField({ label, text, whole = text, hideLabel, help, onCommit }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  /** What is being taken already: Enter and leaving the field are one commit. */
  const pending = useRef<string | null>(null);
  const cancel = (): void => {
    setTyped(null);
    setFault(null);
  };
  const commit = async (): Promise<void> => {
    if (typed === null || typed === pending.current) return;
    if (typed.trim() === whole.trim()) return cancel();
    pending.current = typed;
    try {
      await onCommit(typed);
      cancel();
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      pending.current = null;
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? "visually-hidden" : styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? (focused ? whole : text)}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : help ? `${id}-help` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={({ target }) => {
          // The whole number stands in the field before it is selected, so that typing replaces it.
          flushSync(() => setFocused(true));
          target.select();
        }}
        onBlur={() => {
          setFocused(false);
          commit();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape" && typed !== null && typed !== whole) {
            event.stopPropagation();
            event.preventDefault();
            cancel();
          }
        }}
      />
      {help && !fault && (
        <p id={`${id}-help`} className={styles.help}>
          <Explained text={help} />
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
