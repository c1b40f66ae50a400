import { getKept, type Kept, keepPlace, keepSession, type Slot } from "./kept.ts";
import { lab } from "./lab.ts";
import { made } from "./made.ts";
import { restore } from "./restore.ts";
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
    await restore({ dataset, choices }, found.place);
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
    if (s.dataset !== written?.dataset || s.choices !== written.choices) {
      stamp = Date.now() + Math.random();
      keepSession(slot, keptOf(s, stamp, link));
    }
    keepPlace(slot, stamp, placeOf(s));
    written = s;
  });
}

const changed = (s: Lab, before: Lab): boolean =>
  s.run !== before.run ||
  s.cursor !== before.cursor ||
  s.dataset !== before.dataset ||
  s.choices !== before.choices;

function keptOf({ dataset, choices }: Lab, stamp: number, link: string): Kept {
  const { source, observed } = dataset;
  const byRecipe = source.kind === "recipe";
  return { version: 1, stamp, link, dataset: byRecipe ? null : dataset, source, observed, choices };
}

const placeOf = ({ run, cursor }: Lab): Place => ({
  halfSteps: Math.max(0, run.frames.length - 1),
  stopped: run.end !== null && run.end.reason !== "cancelled",
  cursor,
});
