import { useId, useState } from "react";
import { Button } from "../common/Button.tsx";
import { Fault } from "../common/fields/Fault.tsx";
import field from "../common/fields/Field.module.css";
import styles from "../common/fields/Form.module.css";
import own from "./PasteField.module.css";
import { useOpening } from "./useOpening.ts";

/** A table as text: for a phone, where nothing can be dropped and a page can't be pasted on. */
export function PasteField() {
  const [text, setText] = useState("");
  const { fault, opening, open } = useOpening();
  const id = useId();
  const nothing = text.trim() === "" ? "Nothing is pasted yet." : null;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Your own table</h3>
      <p className={styles.note}>
        Open…, drop or paste any table of numbers, a row a point, with or without names: x,y and
        x,y,label open at once, any other asks which columns.
      </p>
      <div className={field.field}>
        <label htmlFor={id} className={field.label}>
          Paste a table…
        </label>
        <textarea
          id={id}
          className={`${field.input} ${own.text}`}
          rows={4}
          spellCheck={false}
          autoCapitalize="off"
          value={text}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={({ target }) => setText(target.value)}
        />
        <Fault text={fault} id={`${id}-fault`} />
      </div>
      <Button
        disabledBecause={nothing ?? (opening ? "It is being opened." : null)}
        onClick={() => open(new Blob([text]))}
      >
        Open what is pasted
      </Button>
    </div>
  );
}
