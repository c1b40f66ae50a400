import { useState } from "react";
import { closeScene } from "../../store/files/openScene.ts";
import { useLab } from "../../store/lab/lab.ts";
import { atEnd } from "../../store/lab/selectors.ts";
import type { SceneOpened } from "../../store/lab/state.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { Button } from "../common/Button.tsx";
import Explained from "../glossary/Explained.tsx";
import styles from "./SceneStrip.module.css";

/** What to look at in the scene that is on, and what was found once it has been seen or is asked for; on a phone it folds to the title. */
export default function SceneStrip({ scene }: { readonly scene: SceneOpened }) {
  const [unfolded, setUnfolded] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const ended = useLab(atEnd);
  const told = ended || asked === scene.title;
  return (
    <aside className={styles.strip} aria-label="Scene" data-unfolded={unfolded}>
      <div className={styles.text}>
        <h2>
          <HtmlMath text={scene.title} />
        </h2>{" "}
        <span className={styles.about}>
          <Explained text={told && scene.found ? `${scene.about} ${scene.found}` : scene.about} />
        </span>
      </div>
      <Button
        look="quiet"
        className={styles.fold}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        What to look at
      </Button>
      {scene.found && !told && (
        <Button look="quiet" className={styles.happens} onClick={() => setAsked(scene.title)}>
          What happens
        </Button>
      )}
      <Button look="quiet" onClick={closeScene}>
        Close scene
      </Button>
    </aside>
  );
}
