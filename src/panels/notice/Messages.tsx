import { Loading } from "./Loading.tsx";
import styles from "./Messages.module.css";
import { Notice } from "./Notice.tsx";

/** The one place of all messages: over the tabbed panel, clear of header, plane, headline and transport. */
export function Messages() {
  return (
    <div className={styles.place}>
      <div className={styles.stack}>
        <Loading />
        <Notice />
      </div>
    </div>
  );
}
