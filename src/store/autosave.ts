import { getKept, type Kept, keepPlace, keepSession, type Slot } from "./kept.ts";
import { lab } from "./lab.ts";
import { made } from "./made.ts";
import { restore } from "./restore.ts";
import { shownScene } from "./selectors.ts";
import type { Lab, Place } from "./state.ts";

/** Shows what a slot keeps (of this link); false where there is nothing that can be used. */
export async function bringBack(slot: Slot, link = ""): Promise<boolean> {
  const found = await getKept(slot);
  if (!found || found.kept.link !== link) return false;
  const { source, choices, dataset: points, observed = null } = found.kept;
  try {
    const dataset =
      source.kind === "recipe" ? { ...(await made(source.recipe)), observed } : points;
    if (!dataset) return false;
    await restore({ dataset, choices }, found.place, found.kept.scene);
    return true;
  } catch {
    return false;
  }
}

/** Keeps every change as it happens. Returns what ends it. */
export function startAutosave(slot: Slot, link = ""): () => void {
  let written: Lab | null = null;
  let stamp = 0;
  return lab.subscribe((s, before) => {
    // Until θ₀ is there, or a restored run has come as far as it was, there is nothing newer.
    if (s.reach || s.activity === "starting" || (written && !changed(s, before))) return;
    if (!written || otherSession(s, written)) {
      stamp = Date.now() + Math.random();
      keepSession(slot, keptOf(s, stamp, link));
    }
    keepPlace(slot, stamp, placeOf(s));
    written = s;
  });
}

const changed = (s: Lab, before: Lab): boolean =>
  s.run !== before.run || s.cursor !== before.cursor || otherSession(s, before);

const otherSession = (s: Lab, before: Lab): boolean =>
  s.dataset !== before.dataset || s.choices !== before.choices || s.scene !== before.scene;

function keptOf(s: Lab, stamp: number, link: string): Kept {
  const { source, observed } = s.dataset;
  const dataset = source.kind === "recipe" ? null : s.dataset;
  const { title, about } = shownScene(s) ?? {};
  const scene = title && about ? { title, about } : null;
  return { version: 1, stamp, link, dataset, source, observed, choices: s.choices, scene };
}

const placeOf = ({ run, cursor }: Lab): Place => ({
  halfSteps: Math.max(0, run.frames.length - 1),
  stopped: run.end !== null && run.end.reason !== "cancelled",
  cursor,
});
