import { cancelRequests } from "../../store/files/requests.ts";
import { useLab } from "../../store/lab/lab.ts";
import type { Lab } from "../../store/lab/state.ts";
import { Button } from "../common/Button.tsx";
import styles from "./Loading.module.css";

/** What is being opened or made, how far it is where that is known, and a way to end it. */
export function Loading() {
  const loading = useLab((s) => s.loading);
  return <div aria-live="polite">{loading && <Bar {...loading} />}</div>;
}

function Bar({ what, share }: NonNullable<Lab["loading"]>) {
  return (
    <div className={styles.loading}>
      <div className={styles.text}>
        <span>{what}</span>
        <progress aria-label={what} {...(share !== null && { value: share })} />
      </div>
      <Button onClick={cancelRequests}>Cancel opening</Button>
    </div>
  );
}
