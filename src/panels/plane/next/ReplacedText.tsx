import { useEffect, useRef } from "react";
import { forgetReplaced } from "../../../store/edits/replaced.ts";
import { undo } from "../../../store/run/undo.ts";
import { Button } from "../../common/Button.tsx";
import { useLeaving } from "../../notice/useLeaving.ts";
import styles from "./ReplacedText.module.css";

/** Goes by itself; the keyboard then goes on at the plane. */
export default function ReplacedText({ text }: { readonly text: string }) {
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
