import { useRef } from "react";
import { copyLink } from "../../store/files/copyLink.ts";
import { useLab } from "../../store/lab/lab.ts";
import { redo, undo } from "../../store/run/undo.ts";
import { late } from "../../views/late.ts";
import { Button } from "../common/Button.tsx";
import { LazyMenu } from "../common/menu/LazyMenu.tsx";
import styles from "./Header.module.css";
import { togglePresent } from "./present.ts";

const ExportMenu = late(() => import("../export/ExportMenu.tsx"));

/** What can be done with the whole of the session. */
export function Actions() {
  const canUndo = useLab((s) => s.past.length > 0);
  const canRedo = useLab((s) => s.future.length > 0);
  const present = useLab((s) => s.view.present);
  return (
    <div className={styles.actions}>
      <Button onClick={undo} disabledBecause={canUndo ? null : "There is no edit to undo."}>
        <UndoIcon />
        <span className={styles.word}>Undo</span>
      </Button>
      <Button onClick={redo} disabledBecause={canRedo ? null : "There is no edit to redo."}>
        <RedoIcon />
        <span className={styles.word}>Redo</span>
      </Button>
      <OpenButton />
      <LazyMenu name="Export…" Menu={ExportMenu} />
      <CopyLink />
      <Button aria-pressed={present} onClick={togglePresent}>
        Present
      </Button>
    </div>
  );
}

/** The page's one file input, behind its button; files can also be dropped or pasted. */
function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()} title="A CSV of points, or a session">
        Open…
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={(event) => {
          const field = event.target;
          const [file] = field.files ?? [];
          // Cleared, so that the same file can be opened again after it was changed.
          if (file)
            open(file).finally(() => {
              field.value = "";
            });
        }}
      />
    </>
  );
}

/** What opens a file arrives with the first one. */
async function open(file: File): Promise<void> {
  await (await import("../../store/files/open.ts")).openFile(file);
}

/** Copies an address that opens what is shown. */
function CopyLink() {
  return (
    <Button onClick={copyLink} title="An address that opens this session as it is seen">
      Copy link
    </Button>
  );
}

const shape = {
  className: styles.icon,
  viewBox: "0 0 20 20",
  width: 18,
  height: 18,
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.8,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

function UndoIcon() {
  return (
    <svg {...shape} aria-hidden="true">
      <path d="M7 4 3 8l4 4M3 8h9a4.5 4.5 0 0 1 0 9H9" />
    </svg>
  );
}

function RedoIcon() {
  return (
    <svg {...shape} aria-hidden="true">
      <path d="m13 4 4 4-4 4M17 8H8a4.5 4.5 0 0 0 0 9h3" />
    </svg>
  );
}
