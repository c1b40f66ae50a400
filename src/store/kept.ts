import { get, set } from "idb-keyval";
import type { Dataset } from "../data/dataset.ts";
import type { Choices } from "../engine/session.ts";
import type { Place } from "./state.ts";

/**
 * Where a session is kept in this browser: the user's own, or the one that came with a link,
 * which never takes the place of the user's own.
 */
export type Slot = "own" | "linked";

/** A session as it is kept. */
export interface Kept {
  readonly version: 1;
  /** The link it came with; "" for the user's own. */
  readonly link: string;
  /** Null where the recipe makes the points again. */
  readonly dataset: Dataset | null;
  readonly source: Dataset["source"];
  readonly choices: Choices;
}

const sessionKey = (slot: Slot) => `elbo-lab/${slot}/session`;
const placeKey = (slot: Slot) => `elbo-lab/${slot}/place`;

/** What is kept in a slot; null where there is nothing or storage is blocked. */
export async function getKept(slot: Slot): Promise<{ kept: Kept; place: Place | null } | null> {
  try {
    const kept = await get<Kept>(sessionKey(slot));
    if (kept?.version !== 1) return null;
    return { kept, place: (await get<Place>(placeKey(slot))) ?? null };
  } catch {
    return null;
  }
}

/** Storage that is blocked or full is no error: then nothing is kept. */
export function keepSession(slot: Slot, kept: Kept): void {
  set(sessionKey(slot), kept).catch(() => {});
}

/** How far the run had come; apart from the session, which is larger and changes less. */
export function keepPlace(slot: Slot, place: Place): void {
  set(placeKey(slot), place).catch(() => {});
}
