import { bringBack, startAutosave } from "../store/autosave.ts";
import { getKept } from "../store/kept.ts";
import { lab, notify } from "../store/lab.ts";
import { beginShown } from "../store/snapshots.ts";

let stopSaving = (): void => {};

/**
 * Shows what the page opens with: a link (on a reload, what was made of it since), else what
 * was kept, else the first scene. Work on a link is kept apart from the user's own.
 */
export async function open(): Promise<void> {
  stopSaving();
  const link = location.hash.slice(1);
  if (link !== "" && (await openLinked(link))) {
    stopSaving = startAutosave("linked", link);
    await offerOwn();
    return;
  }
  await openOwn();
}

async function openOwn(): Promise<void> {
  const before = lab.getState().run.frames.length > 0;
  if (!before && !(await bringBack("own"))) beginShown();
  stopSaving = startAutosave("own");
}

async function openLinked(link: string): Promise<boolean> {
  if (reloaded() && (await bringBack("linked", link))) return true;
  try {
    const { openLink } = await import("../store/link.ts");
    await openLink(link);
    return true;
  } catch (error) {
    notify({ kind: "error", text: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

/** Whether this page was reloaded or restored, not gone to. */
function reloaded(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && entry.type !== "navigate";
}

async function offerOwn(): Promise<void> {
  if (!(await getKept("own"))) return;
  const back = async (): Promise<void> => {
    stopSaving();
    notify(null);
    history.replaceState(null, "", location.pathname + location.search);
    await bringBack("own");
    stopSaving = startAutosave("own");
  };
  notify({
    kind: "info",
    text: "This session came with a link. Your own last session is kept.",
    actions: [{ label: "Back to my session", run: back }],
  });
}
