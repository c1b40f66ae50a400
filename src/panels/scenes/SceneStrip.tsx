import { useState } from "react";
import { closeScene } from "../../store/files/openScene.ts";
import type { SceneOpened } from "../../store/lab/state.ts";
import { Button } from "../common/Button.tsx";
import styles from "./SceneStrip.module.css";

/** What to look at in the scene that is on; on a phone it folds to the title. */
export default function SceneStrip({ scene }: { readonly scene: SceneOpened }) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <aside className={styles.strip} aria-label="Scene" data-unfolded={unfolded}>
      <div className={styles.text}>
        <h2>{scene.title}</h2> <span className={styles.about}>{scene.about}</span>
      </div>
      <Button
        look="quiet"
        className={styles.fold}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        What to look at
      </Button>
      <Button look="quiet" className={styles.close} onClick={closeScene}>
        Close scene
      </Button>
    </aside>
  );
}
