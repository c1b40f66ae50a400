import { Suspense } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { late } from "../../views/late.ts";
import styles from "./Messages.module.css";

/** What draws a message; fetched before the first where there is time. */
export const messages = () => import("./Told.tsx");

const Bar = late(async () => ({ default: (await messages()).Bar }));
const Notice = late(async () => ({ default: (await messages()).Notice }));

/** The one place of all messages: over the tabbed panel, clear of header, plane, headline and transport. */
export function Messages() {
  const loading = useLab((s) => s.loading);
  const notice = useLab((s) => s.notice);
  return (
    <div className={styles.place}>
      <div className={styles.stack}>
        <div aria-live="polite">
          <Suspense fallback={null}>{loading && <Bar {...loading} />}</Suspense>
        </div>
        <div aria-live="polite">
          <Suspense fallback={null}>{notice && <Notice notice={notice} />}</Suspense>
        </div>
      </div>
    </div>
  );
}
