import { useCallback } from "react";
import { createPortal } from "react-dom";
import { cancelRequests } from "../../store/files/requests.ts";
import { notify, useLab } from "../../store/lab/lab.ts";
import type { Lab, Notice as Message } from "../../store/lab/state.ts";
import { Button } from "../common/Button.tsx";
import loadingStyles from "./Loading.module.css";
import styles from "./Messages.module.css";
import noticeStyles from "./Notice.module.css";
import { useOpenDialog } from "./place.ts";
import { useLeaving } from "./useLeaving.ts";

/** The one place of all messages: over the tabbed panel, clear of header, plane, headline and transport; in a dialog that is open. */
export function Told() {
  const loading = useLab((s) => s.loading);
  const notice = useLab((s) => s.notice);
  const dialog = useOpenDialog();
  const place = (
    <div className={styles.place} data-in={dialog && "dialog"}>
      <div className={styles.stack}>
        <div aria-live="polite">{loading && <Bar {...loading} />}</div>
        <div aria-live="polite">{notice && <Notice notice={notice} />}</div>
      </div>
    </div>
  );
  return dialog ? createPortal(place, dialog) : place;
}

/** What is being opened or made, how far it is where that is known, and a way to end it. */
function Bar({ what, share }: NonNullable<Lab["loading"]>) {
  return (
    <div className={loadingStyles.loading}>
      <div className={loadingStyles.text}>
        <span>{what}</span>
        <progress aria-label={what} {...(share !== null && { value: share })} />
      </div>
      <Button onClick={cancelRequests}>Cancel opening</Button>
    </div>
  );
}

/** What was done, which goes by itself; or what went wrong or is asked, which stays until it is dismissed. */
function Notice({ notice }: { readonly notice: Message }) {
  const { kind, text, actions } = notice;
  const leave = useCallback(() => {
    if (notice.kind === "info" && (notice.passing || !notice.actions)) notify(null);
  }, [notice]);
  const stay = useLeaving(leave, text);
  return (
    <div
      className={noticeStyles.notice}
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
