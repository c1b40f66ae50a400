import type { Session } from "../../data/reader/protocol.ts";
import { makeData } from "../files/reader.ts";
import { request, type Working } from "../files/requests.ts";
import { loadShown, type Shown, show } from "../files/restore.ts";
import { type Entry, getKept, type Kept } from "./savedSessions.ts";
import { newSlot } from "./slot.ts";
import { isMine } from "./slotLocks.ts";

/**
 * Shows the first of what is kept that can be used, and goes on from there; false where there is
 * none, or something newer was opened meanwhile.
 */
export async function bringBack(kept: readonly Entry[]): Promise<boolean> {
  let found = false;
  const landed = await request(
    "Opening your last session",
    ["data", "model"],
    async (working) => {
      for (const entry of kept) {
        const shown = await shownOf(entry, working).catch(() => null);
        if (shown) return shown;
      }
      return null;
    },
    (shown) => {
      found = shown !== null;
      if (shown) show(shown);
    },
  );
  return landed && found;
}

async function shownOf(entry: Entry, working: Working): Promise<Shown | null> {
  const { id, link, stamp, time } = entry;
  const kept = await getKept(id);
  const session = kept && (await sessionOf(kept, working));
  if (!kept || !session) return null;
  await loadShown(session.choices, session);
  const slot = newSlot(link, { id, time });
  return {
    ...session,
    // A page goes on in a slot of its own.
    slot: isMine(id) ? { ...slot, id } : slot,
    reach: kept.stamp === stamp ? entry : null,
    told: kept.scene ?? null,
    lesson: kept.lesson ?? null,
  };
}

async function sessionOf(kept: Kept, working: Working): Promise<Session | null> {
  const { source, choices, observed = null } = kept;
  const dataset =
    source.kind === "recipe" && !kept.dataset
      ? { ...(await makeData(source.recipe, working)), observed }
      : kept.dataset;
  return dataset && { dataset, choices };
}
