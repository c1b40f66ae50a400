import { summaryOf } from "../../data/summary.ts";
import { shapeOf } from "../../models/kinds.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { presetOf } from "../../store/lab/words/presetOf.ts";
import { late } from "../../views/late.ts";
import { Button } from "../common/Button.tsx";
import { LazyMenu } from "../common/menu/LazyMenu.tsx";
import { Actions } from "./Actions.tsx";
import styles from "./Header.module.css";

const StudiesMenu = late(() => import("../study/StudiesMenu.tsx"));

/** What is worked on, and what can be done with the whole of it. */
export function Header() {
  const dataset = useLab((s) => s.dataset);
  const spec = useLab((s) => s.choices.model);
  const picture = useLab(shownPicture);
  const algorithm = useLab(presetOf);
  const byHand = useLab((s) => s.choices.inference.kind === "by-hand");
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>ELBO Lab</h1>
      <Button
        className={styles.data}
        aria-haspopup="dialog"
        onClick={() => setView({ panel: "data" })}
      >
        <span className={styles.kind}>Data</span>
        <span className={styles.text}>
          {shapeOf(spec) === "none" ? "none" : summaryOf(dataset)}
        </span>
      </Button>
      <Button
        className={styles.summary}
        aria-haspopup="dialog"
        onClick={() => setView({ panel: "model" })}
      >
        <span className={styles.kind}>Model</span>
        <span className={styles.text}>
          {`${picture.summary(spec)}, ${algorithm ?? (byHand ? "q by hand" : "a pair of rules of its own")}`}
        </span>
      </Button>
      <Button
        className={styles.scenes}
        look="quiet"
        aria-haspopup="dialog"
        title="Sessions worth a look, each with what to look at"
        onClick={() => setView({ panel: "scenes" })}
      >
        Scenes
      </Button>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setView({ panel: "foundations" })}>
        Foundations
      </Button>
      <LazyMenu name="Studies" look="quiet" Menu={StudiesMenu} />
      <Actions />
      <Button
        className={styles.keys}
        look="quiet"
        aria-label="Guide, keys and settings"
        title="Guide, keys and settings"
        aria-haspopup="dialog"
        onClick={() => setView({ panel: "keys" })}
      >
        ?
      </Button>
    </header>
  );
}
