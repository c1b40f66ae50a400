import { useCallback } from "react";
import { notify, useLab } from "../../store/lab/lab.ts";
import type { Notice as Told } from "../../store/lab/state.ts";
import { Button } from "../common/Button.tsx";
import styles from "./Notice.module.css";
import { useLeaving } from "./useLeaving.ts";

/** What was done, which goes by itself; or what went wrong or is asked, which stays until it is dismissed. */
export function Notice() {
  const notice = useLab((s) => s.notice);
  return <div aria-live="polite">{notice && <Shown notice={notice} />}</div>;
}

function Shown({ notice }: { readonly notice: Told }) {
  const { kind, text, actions } = notice;
  const leave = useCallback(() => {
    if (notice.kind === "info" && !notice.actions) notify(null);
  }, [notice]);
  const stay = useLeaving(leave, text);
  return (
    <div
      className={styles.notice}
      data-kind={kind}
      role={kind === "error" ? "alert" : undefined}
      {...stay}
    >
      <p>{text}</p>
      {actions?.map(({ label, run }) => (
        <Button key={label} onClick={run}>
          {label}
        </Button>
      ))}
      <Button look="quiet" onClick={() => notify(null)}>
        Dismiss
      </Button>
    </div>
  );
}
