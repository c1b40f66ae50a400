import type { SceneView } from "../../models/contract/scene.ts";
import { lab, setView } from "../lab/lab.ts";
import { look } from "./look.ts";
import { seenOf } from "./seen.ts";

/** How this tab looks at its session. */
interface Remembered {
  readonly version: 1;
  /** The link and the number of points of that session, by which it is known again. */
  readonly link: string;
  readonly size: number;
  readonly view: SceneView;
}

const KEY = "elbo-lab/view";

/** Remembers, whenever the page goes out of sight, how the tab looks at its session. Returns what ends it. */
export function startRemembering(): () => void {
  const leaving = (): void => {
    if (document.visibilityState === "hidden") remember();
  };
  addEventListener("pagehide", remember);
  document.addEventListener("visibilitychange", leaving);
  return () => {
    removeEventListener("pagehide", remember);
    document.removeEventListener("visibilitychange", leaving);
  };
}

function remember(): void {
  const s = lab.getState();
  const { link } = s.slot;
  const kept: Remembered = { version: 1, link, size: s.dataset.points.size, view: seenOf(s) };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {}
}

/** Looks at the session as this tab did before it was loaded anew, where it is the one that it showed then. */
export function recall(): void {
  const { slot, dataset } = lab.getState();
  const kept = remembered();
  if (kept?.version !== 1 || kept.link !== slot.link || kept.size !== dataset.points.size) return;
  const { tab } = kept.view;
  look(kept.view);
  // The screen is the one that it was folded or opened on.
  if (tab !== undefined) setView({ tab });
}

function remembered(): Remembered | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}
