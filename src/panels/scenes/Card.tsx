import type { ReactNode } from "react";
import { HtmlMath } from "../../views/text/MathText.tsx";
import styles from "./ScenesPanel.module.css";

interface CardProps {
  /** What stands after # in its address. */
  readonly address: string;
  readonly title: string;
  readonly about: string;
  readonly number?: number;
  readonly note?: string;
  readonly picture: ReactNode;
  readonly current: boolean;
  readonly onOpen: () => void;
}

/** A lesson or a scene to open: its picture, and what to look at. */
export function Card({ address, title, about, number, note, picture, current, onOpen }: CardProps) {
  return (
    <li className={styles.card}>
      {picture}
      <div>
        <a
          href={`./#${address}`}
          className={styles.link}
          aria-current={current ? "true" : undefined}
          onClick={(event) => {
            // Opened as an edit; the address is for other tabs, and to pass on.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen();
            event.currentTarget.closest("dialog")?.close();
          }}
        >
          {number !== undefined && <span className={styles.number}>{number}</span>}
          <HtmlMath text={title} />
        </a>
        <p className={styles.about}>
          <HtmlMath text={about} />
        </p>
        {note && (
          <p className={styles.about}>
            <HtmlMath text={note} />
          </p>
        )}
      </div>
    </li>
  );
}
