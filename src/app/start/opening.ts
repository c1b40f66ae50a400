import { bringBack } from "../../store/autosave/bringBack.ts";
import { discard, type Entry, entries } from "../../store/autosave/savedSessions.ts";
import { rememberedSlot } from "../../store/autosave/slot.ts";
import { whetherHeld } from "../../store/autosave/slotLocks.ts";
import { isFigure } from "../../store/figure/address.ts";
import { showFigure } from "../../store/figure/figure.ts";
import { openLink } from "../../store/files/openLink.ts";
import { cancelRequests, requested } from "../../store/files/requests.ts";
import { show } from "../../store/files/restore.ts";
import { firstScene } from "../../store/lab/firstScene.ts";
import { lab, notify } from "../../store/lab/lab.ts";
import { backTo, beginShown } from "../../store/run/undo.ts";

/** What the address asks for: a figure of the foundations, which leaves the session as it is, or a session. */
const addressNow = (): string => location.hash.slice(1);
const linkNow = (): string => (isFigure(addressNow()) ? "" : addressNow());
const ownKept = (): Entry[] => entries().filter(({ link }) => link === "");

/**
 * Shows what the page opens with: on a reload what it showed, as it showed it; else a link, else
 * what was kept of the user's own, else the first scene.
 */
export async function open(): Promise<void> {
  const again = reloaded();
  await openOne(again ? rememberedSlot() : null);
  if (again) (await import("../../store/seen/remember.ts")).recall();
  showFigure(addressNow(), again);
  await stageFirst();
}

/** Where the page opens in Present its stage is there before the page is drawn: the desk is not for the hall. */
async function stageFirst(): Promise<void> {
  if (lab.getState().view.present)
    await import("../../panels/stage/Presenting.tsx").catch(() => {});
}

async function openOne(shown: string | null): Promise<void> {
  const link = linkNow();
  if (await bringBack(entries().filter(({ id }) => id === shown))) offerOwn();
  else if (link !== "" && (await linked(link))) offerOwn();
  // Something that the user asked for meanwhile is on its way, or there.
  else if (requested() || !nothingShown()) return;
  else if (await bringBack(ownKept())) await offerOther();
  else if (!requested() && nothingShown()) beginShown();
}

/** Follows the address as it changes: to a link, or back to the user's own. What was shown is one Undo away. */
export async function follow(): Promise<void> {
  if (showFigure(addressNow())) return;
  cancelRequests();
  const link = linkNow();
  if (link === lab.getState().slot.link) return;
  if (link === "") await openOwn();
  else if (backTo(link) || (await linked(link))) offerOwn();
}

async function openOwn(): Promise<void> {
  if (backTo("") || (await bringBack(ownKept())) || requested()) return;
  show({ ...firstScene(), reach: null, told: null });
}

/** Whether the link was opened. */
async function linked(link: string): Promise<boolean> {
  try {
    return await openLink(link);
  } catch (error) {
    notify({ kind: "error", text: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

const nothingShown = (): boolean => {
  const { activity, run, past } = lab.getState();
  return activity === "idle" && run.frames.length === 0 && past.length === 0;
};

/** Whether this page was reloaded or restored, not gone to. */
function reloaded(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && entry.type !== "navigate";
}

function offerOwn(): void {
  const { past, slot } = lab.getState();
  if (slot.link === "") return;
  if (ownKept().length === 0 && !past.some((before) => before.slot.link === "")) return;
  const back = async (): Promise<void> => {
    notify(null);
    history.replaceState(null, "", location.pathname + location.search);
    await openOwn();
  };
  notify({
    kind: "info",
    text: "This session came with a link. Your own last session is kept.",
    actions: [{ label: "Back to my session", run: back }],
  });
}

/** Another tab's session that was left: it is there until it is opened or forgotten. */
async function offerOther(): Promise<void> {
  const held = await whetherHeld();
  const { slot } = lab.getState();
  const other = ownKept().find(({ id }) => id !== slot.after?.id && !held?.(id));
  if (!held || !other || lab.getState().notice) return;
  const act = (work: () => unknown) => async (): Promise<void> => {
    notify(null);
    await work();
  };
  notify({
    kind: "info",
    text: `Another session of yours is kept: ${other.name || "an older one"}.`,
    actions: [
      { label: "Open it", run: act(() => bringBack([other])) },
      { label: "Forget it", run: act(() => discard(other.id)) },
    ],
  });
}
