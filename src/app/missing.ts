import { lab, notify, setView } from "../store/lab/lab.ts";
import type { Notice } from "../store/lab/state.ts";
import type { Panel } from "../store/lab/view.ts";
import { askAgain, isMissing } from "../views/late.ts";

const MISSING = "A part of the page could not be loaded.";

/**
 * Tells of any part of the page that could not be loaded. What was to be drawn is asked for
 * again by the button, when the network is back, and with the next panel that is opened; what
 * was to be done is done when it is asked for again.
 */
export function tellMissing(): void {
  const before = new Set<string>();
  /** The panel that was to open. */
  let closed: Panel | null = null;
  let told: Notice | null = null;

  addEventListener("vite:preloadError", ({ payload }) => {
    const again = before.has(payload.message);
    before.add(payload.message);
    // Whoever asked for it tells what it catches.
    payload.message = MISSING;
    // Once that has been heard by who waits for it.
    setTimeout(() => tell(again));
  });
  addEventListener("online", retry);
  lab.subscribe(({ view }, { view: last }) => {
    if (view.panel === null || view.panel === last.panel) return;
    closed = null;
    askAgain();
  });

  function tell(again: boolean): void {
    const { panel } = lab.getState().view;
    if (isMissing() && panel !== null && !document.querySelector("dialog[open]")) {
      // A panel that doesn't come can be asked for again.
      setView({ panel: null });
      closed = panel;
    }
    told = {
      kind: "error",
      text: isMissing() ? MISSING : `${MISSING} When there is a network, do it again.`,
      actions: [
        ...(isMissing() ? [{ label: "Try again", run: retry }] : []),
        // Firefox keeps what failed for as long as the page is open.
        ...(again ? [{ label: "Reload", run: () => location.reload() }] : []),
      ],
    };
    notify(told);
  }

  function retry(): void {
    if (told && lab.getState().notice === told) notify(null);
    if (closed) setView({ panel: closed });
    else askAgain();
  }
}
