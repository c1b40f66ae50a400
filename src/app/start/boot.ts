import { onTheme, themeNow } from "../../panels/theme.ts";
import { lab } from "../../store/lab/lab.ts";
import type { Lab } from "../../store/lab/state.ts";
import { whenIdle } from "../../views/whenIdle.ts";
import { tellMissing } from "../missing.ts";
import { open, opening } from "./beforePage.ts";
import { startRun } from "./startRun.ts";

/** Milliseconds that the first screen, as it was built, stays at most while what it opens with is read. */
const PATIENCE = 1800;

/** Starts everything that follows the store, then shows what the page opens with. */
export async function boot(): Promise<void> {
  const root = document.documentElement;
  const show = (): void => {
    root.dataset.theme = themeNow();
  };
  show();
  onTheme(show);
  lab.subscribe(({ view }) => {
    root.dataset.present = String(view.present);
  });
  startRun();
  acceptFiles();
  tellMissing();
  addEventListener("hashchange", async () => (await opening()).follow());
  const opened = open();
  followChanges();
  // What takes longer is waited for on the page, which tells how far it is.
  await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Files dropped on the page, and files or text pasted outside a field, are opened. */
function acceptFiles(): void {
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    openFile(file);
  });
  addEventListener("paste", (event) => {
    const { target, clipboardData } = event;
    if (target instanceof Element && target.matches("input, textarea")) return;
    const [file] = clipboardData?.files ?? [];
    const text = clipboardData?.getData("text/plain") ?? "";
    if (file) openFile(file);
    else if (text.trim() !== "") openFile(new Blob([text]));
  });
}

/** What opens a file arrives with the first one. */
async function openFile(file: File | Blob): Promise<void> {
  (await import("../../store/files/open.ts")).openFile(file);
}

/** Has every change kept, and what is asked of the engine after one. The code for it arrives once the page is idle, or with the first change. */
function followChanges(): void {
  const opened = lab.getState();
  let asked = false;
  const bring = (): void => {
    if (asked) return;
    asked = true;
    import("./afterChanges.ts").then(
      ({ afterChanges }) => {
        end();
        afterChanges(opened);
      },
      // The page tells of it; the next change asks again.
      () => {
        asked = false;
      },
    );
  };
  const end = lab.subscribe((now) => changed(now, opened) && bring());
  whenIdle(bring);
}

const changed = (now: Lab, opened: Lab): boolean =>
  now.draft !== null ||
  now.run.frames.length > 1 ||
  (["slot", "dataset", "choices", "scene"] as const).some((part) => now[part] !== opened[part]);
