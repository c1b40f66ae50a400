import { setView } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import styles from "./Guide.module.css";
import { Things } from "./Things.tsx";

/** What the screen shows, where there is room for it and no step yet to speak of. */
export default function Guide() {
  return (
    <div className={styles.guide}>
      <Things />
      <p>The scenes are a course: also when ℓ is unbounded, and what K-means changes.</p>
      <Button className={styles.scenes} onClick={() => setView({ panel: "scenes" })}>
        Browse the scenes
      </Button>
    </div>
  );
}
