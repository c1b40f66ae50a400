import { lazy, Suspense } from "react";
import { createPortal } from "react-dom";
import { useLab } from "../../store/lab/lab.ts";
import styles from "./Messages.module.css";
import { useOpenDialog } from "./place.ts";

/** What draws a message; fetched before the first where there is time. */
export const messages = () => import("./Told.tsx");

// Not `late`: what tells that a part is missing can't wait for missing parts.
const Bar = lazy(async () => ({ default: (await messages().catch(() => plain)).Bar }));
const Notice = lazy(async () => ({ default: (await messages().catch(() => plain)).Notice }));

/** Messages where what draws them can't be loaded. */
const plain: Pick<typeof import("./Told.tsx"), "Bar" | "Notice"> = {
  Bar: ({ what }) => <p>{what}</p>,
  Notice: ({ notice }) => <p role="alert">{notice.text}</p>,
};

/** The one place of all messages: over the tabbed panel, clear of header, plane, headline and transport; in a dialog that is open. */
export function Messages() {
  const loading = useLab((s) => s.loading);
  const notice = useLab((s) => s.notice);
  const dialog = useOpenDialog();
  const place = (
    <div className={styles.place} data-in={dialog && "dialog"}>
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
  return dialog ? createPortal(place, dialog) : place;
}
