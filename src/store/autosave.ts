import { getKept, type Kept, keepPlace, keepSession, type Slot } from "./kept.ts";
import { lab } from "./lab.ts";
import { madeHere } from "./open.ts";
import { restore } from "./restore.ts";
import type { Lab, Place } from "./state.ts";

/** Time (ms) after a change until it is kept. */
const PAUSE = 300;

/** Shows what a slot keeps (of this link); false where there is nothing that can be used. */
export async function bringBack(slot: Slot, link = ""): Promise<boolean> {
  const found = await getKept(slot);
  if (!found || found.kept.link !== link) return false;
  const { source, choices, dataset: points } = found.kept;
  try {
    const dataset = source.kind === "recipe" ? await madeHere(source.recipe) : points;
    if (!dataset) return false;
    restore({ dataset, choices }, found.place);
    return true;
  } catch {
    return false;
  }
}

/** Keeps every change, soon after it and at once when the page is hidden. Returns what ends it. */
export function startAutosave(slot: Slot, link = ""): () => void {
  let written: Lab | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const s = lab.getState();
    // Until θ₀ is there, or a restored run has come as far as it was, there is nothing newer.
    if (s.reach || s.activity === "starting") return;
    if (s.dataset !== written?.dataset || s.choices !== written.choices)
      keepSession(slot, keptOf(s, link));
    keepPlace(slot, placeOf(s));
    written = s;
  };
  const hidden = (): void => {
    if (document.visibilityState === "hidden") write();
  };
  const unsubscribe = lab.subscribe((s, before) => {
    if (s.run !== before.run || s.cursor !== before.cursor || s.dataset !== before.dataset)
      timer ??= setTimeout(write, PAUSE);
  });
  document.addEventListener("visibilitychange", hidden);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", hidden);
  };
}

function keptOf({ dataset, choices }: Lab, link: string): Kept {
  const { source } = dataset;
  const made = source.kind === "recipe";
  return { version: 1, link, dataset: made ? null : dataset, source, choices };
}

const placeOf = ({ run, cursor }: Lab): Place => ({
  halfSteps: Math.max(0, run.frames.length - 1),
  stopped: run.end !== null && run.end.reason !== "cancelled",
  cursor,
});
