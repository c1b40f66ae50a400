import { Suspense } from "react";
import { shownReplaced } from "../../../store/edits/replaced.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { late } from "../../../views/late.ts";
import styles from "../PlanePanel.module.css";

const ReplacedText = late(() => import("./ReplacedText.tsx"));

/** Says on the plane that an edit there began a new run, for a while, with the way back. */
export function ReplacedLine() {
  const replaced = useLab(shownReplaced);
  return (
    <div className={styles.replaced} aria-live="polite">
      {replaced && (
        <Suspense fallback={null}>
          <ReplacedText key={replaced.since} text={replaced.text} />
        </Suspense>
      )}
    </div>
  );
}
