import { useLab } from "../../store/lab.ts";
import { cancelRequests } from "../../store/requests.ts";
import { Button } from "../common/Button.tsx";
import styles from "./Loading.module.css";

/** What is being opened or made, how far it is where that is known, and a way to end it. */
export function Loading() {
  const loading = useLab((s) => s.loading);
  if (!loading) return null;
  const { what, share } = loading;
  return (
    <div className={styles.place}>
      <div className={styles.loading}>
        <div className={styles.text}>
          {what}
          <progress aria-label={what} {...(share !== null && { value: share })} />
        </div>
        <Button onClick={cancelRequests}>Cancel opening</Button>
      </div>
    </div>
  );
}
