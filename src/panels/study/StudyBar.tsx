import type { ReactNode } from "react";
import { Button } from "../common/Button.tsx";
import { PictureButton } from "../export/PictureButton.tsx";
import styles from "./Study.module.css";
import type { StudyState } from "./useStudy.ts";

interface Props {
  readonly state: Pick<StudyState<never>, "status" | "progress" | "message">;
  /** What is counted, as "runs". */
  readonly of: string;
  /** On the button that begins it. */
  readonly label: string;
  readonly onBegin: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Begins and cancels a study, and tells how far it has come. */
export function StudyBar({ state, of, label, onBegin, onCancel, children }: Props) {
  const { status, progress, message } = state;
  const running = status === "running";
  return (
    <div className={styles.bar}>
      {children}
      {running ? (
        <Button onClick={onCancel}>Cancel</Button>
      ) : (
        <Button look="primary" onClick={onBegin}>
          {label}
        </Button>
      )}
      {(status === "done" || status === "cancelled") && <PictureButton />}
      {running && (
        <progress
          className={styles.progress}
          aria-label={`Progress, in ${of}`}
          max={progress?.of ?? 1}
          value={progress?.done ?? 0}
        />
      )}
      {message !== null && status === "failed" ? (
        <p role="alert" className={styles.fault}>
          {message}
        </p>
      ) : (
        // The bar tells progress; only what comes of it is read out by itself.
        <p aria-live={running ? "off" : "polite"} className={styles.note}>
          {wordsFor(state, of)}
        </p>
      )}
    </div>
  );
}

function wordsFor({ status, progress }: Props["state"], of: string): string {
  const made = progress ? `${progress.done} of ${progress.of} ${of}` : "";
  if (status === "running") return made;
  if (status === "done") return `Done: ${made}.`;
  if (status === "cancelled") return made ? `Cancelled after ${made}.` : "Cancelled.";
  return "";
}
