import { useEffect, useRef } from "react";
import { forgetReplaced, shownReplaced } from "../../../store/edits/replaced.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { undo } from "../../../store/run/undo.ts";
import { Button } from "../../common/Button.tsx";
import { useLeaving } from "../../notice/useLeaving.ts";
import styles from "./ReplacedLine.module.css";

/** Says on the plane that an edit there began a new run, for a while, with the way back. */
export function ReplacedLine() {
  const replaced = useLab(shownReplaced);
  return (
    <div className={styles.place} aria-live="polite">
      {replaced && <Line key={replaced.since} text={replaced.text} />}
    </div>
  );
}

function Line({ text }: { readonly text: string }) {
  const box = useRef<HTMLDivElement>(null);
  const stay = useLeaving(forgetReplaced, text);
  useEffect(() => {
    const plane = box.current?.closest("fieldset");
    // The keyboard goes on at the plane.
    return () => {
      if (document.activeElement === document.body) plane?.focus();
    };
  }, []);
  return (
    <div ref={box} className={styles.line} {...stay}>
      <p>{text}</p>
      <Button aria-label="Undo this edit" onClick={undo}>
        Undo
      </Button>
    </div>
  );
}
