import { useCallback } from "react";
import { cancelRequests } from "../../store/files/requests.ts";
import { notify } from "../../store/lab/lab.ts";
import type { Lab, Notice as Told } from "../../store/lab/state.ts";
import { Button } from "../common/Button.tsx";
import loadingStyles from "./Loading.module.css";
import noticeStyles from "./Notice.module.css";
import { useLeaving } from "./useLeaving.ts";

/** What is being opened or made, how far it is where that is known, and a way to end it. */
export function Bar({ what, share }: NonNullable<Lab["loading"]>) {
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
export function Notice({ notice }: { readonly notice: Told }) {
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
