import { notify, useLab } from "../../store/lab.ts";
import { Button } from "../common/Button.tsx";
import styles from "./Notice.module.css";

/** What went wrong, or was done; it stays until it is dismissed. */
export function Notice() {
  const notice = useLab((s) => s.notice);
  return (
    <div className={styles.place}>
      {notice && (
        <div
          className={styles.notice}
          data-kind={notice.kind}
          role={notice.kind === "error" ? "alert" : undefined}
        >
          <p>{notice.text}</p>
          {notice.actions?.map(({ label, run }) => (
            <Button key={label} onClick={run}>
              {label}
            </Button>
          ))}
          <Button look="quiet" onClick={() => notify(null)}>
            Dismiss
          </Button>
        </div>
      )}
    </div>
  );
}
