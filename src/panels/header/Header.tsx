import { summaryOf } from "../../data/summary.ts";
import { copyLink } from "../../store/files/copyLink.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { presetOf } from "../../store/lab/presetOf.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { redo, undo } from "../../store/run/undo.ts";
import { late } from "../../views/late.ts";
import { Button } from "../common/Button.tsx";
import { LazyMenu } from "../common/LazyMenu.tsx";
import styles from "./Header.module.css";
import { RedoIcon, UndoIcon } from "./icons.tsx";
import { OpenButton } from "./OpenButton.tsx";
import { togglePresent } from "./present.ts";

const ExportMenu = late(() => import("../export/ExportMenu.tsx"));

/** What is worked on, and what can be done with the whole of it. */
export function Header() {
  const dataset = useLab((s) => s.dataset);
  const spec = useLab((s) => s.choices.model);
  const picture = useLab(shownPicture);
  const canUndo = useLab((s) => s.past.length > 0);
  const canRedo = useLab((s) => s.future.length > 0);
  const algorithm = useLab(presetOf);
  const byHand = useLab((s) => s.choices.inference.kind === "by-hand");
  const present = useLab((s) => s.view.present);
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>ELBO Lab</h1>
      <Button
        className={styles.data}
        aria-haspopup="dialog"
        onClick={() => setView({ panel: "data" })}
      >
        <span className={styles.kind}>Data</span>
        <span className={styles.text}>{summaryOf(dataset)}</span>
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
      <div className={styles.actions}>
        <Button onClick={undo} disabledBecause={canUndo ? null : "There is no edit to undo."}>
          <UndoIcon className={styles.icon} />
          <span className={styles.word}>Undo</span>
        </Button>
        <Button onClick={redo} disabledBecause={canRedo ? null : "There is no edit to redo."}>
          <RedoIcon className={styles.icon} />
          <span className={styles.word}>Redo</span>
        </Button>
        <OpenButton />
        <LazyMenu name="Export…" Menu={ExportMenu} />
        <CopyLink />
        <Button aria-pressed={present} onClick={togglePresent}>
          Present
        </Button>
      </div>
      <Button
        className={styles.keys}
        look="quiet"
        aria-label="Keys and settings"
        title="Keys and settings"
        aria-haspopup="dialog"
        onClick={() => setView({ panel: "keys" })}
      >
        ?
      </Button>
    </header>
  );
}

/** Copies an address that opens what is shown. */
function CopyLink() {
  return (
    <Button onClick={copyLink} title="An address that opens this session at this frame">
      Copy link
    </Button>
  );
}
