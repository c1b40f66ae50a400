import type { ReactNode } from "react";
import styles from "./Notes.module.css";

interface NotesProps {
  /** Whether there are Gaussians whose ellipses are to be told of. */
  readonly gaussians: boolean;
  /** What is drawn of the θ before, told while it is drawn; its room is kept. */
  readonly past: string;
  readonly pastDrawn: boolean;
  /** The sentence about marks that are not drawn. */
  readonly missing: string | null;
  /** What else the drawing means. */
  readonly legend: ReactNode;
}

/** What the drawing means, in a strip of its own below it, so that the words cover nothing. */
export function Notes({ gaussians, past, pastDrawn, missing, legend }: NotesProps) {
  return (
    <div className={styles.notes} data-past={pastDrawn}>
      <span className={styles.ellipses}>{gaussians && "ellipses hold 39 % and 86 %"}</span>
      <span className={styles.legend} data-legend>
        {legend}
      </span>
      {missing !== null && <span>{missing}</span>}
      <span className={styles.past} data-room={past}>
        {pastDrawn && past}
      </span>
    </div>
  );
}
