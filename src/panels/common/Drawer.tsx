import { type ReactNode, useEffect, useId, useRef } from "react";
import { tellIn } from "../notice/place.ts";
import { Button } from "./Button.tsx";
import styles from "./Drawer.module.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Over most of the screen, for what has a picture of its own. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A panel that opens beside what it changes: the browser's own modal dialog, closed by Escape or a click beside it. */
export function Drawer({ title, onClose, wide = false, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const from = useRef<Element | null>(null);
  useEffect(() => {
    from.current ??= document.activeElement;
    ref.current?.showModal();
    const silence = ref.current && tellIn(ref.current);
    return () => {
      silence?.();
      // Gone without having been closed, as after a button that goes elsewhere: the browser forgets.
      const lost = document.activeElement === document.body;
      if (lost && from.current instanceof HTMLElement) from.current.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is its pointer twin.
    <dialog
      ref={ref}
      className={wide ? styles.wide : styles.drawer}
      aria-labelledby={id}
      onClose={(event) => {
        // Not where one that was opened from it closes.
        if (event.target === event.currentTarget) onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) ref.current?.close();
      }}
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <Button look="quiet" onClick={() => ref.current?.close()}>
            Close
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
