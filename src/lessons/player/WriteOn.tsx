import type { Lesson } from "../../data/lesson/contract.ts";
import { Button } from "../../panels/common/Button.tsx";
import { useAuthor, writeOn } from "../../store/author/author.ts";
import { setView } from "../../store/lab/lab.ts";
import styles from "./Lesson.module.css";

interface WriteOnProps {
  readonly lesson: Lesson;
  readonly at: number;
}

/** From the lesson to its words: those that are being written here, or a copy. */
export function WriteOn({ lesson, at }: WriteOnProps) {
  const own = useAuthor((s) => s.played === lesson);
  const name = own ? "Back to writing" : "Edit a copy";
  return (
    <Button
      look="quiet"
      aria-label={name}
      title={name}
      onClick={async () => {
        await writeOn(lesson, at);
        setView({ panel: "author" });
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.cross}>
        <path d="M2.8 13.2l.7-3 7.6-7.6 2.3 2.3-7.6 7.6zM9.6 4.1l2.3 2.3" />
      </svg>
    </Button>
  );
}
