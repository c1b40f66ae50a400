import { get, set } from "idb-keyval";
import type { Dataset } from "../data/dataset.ts";
import type { Choices } from "../engine/session.ts";
import type { Place, Told } from "./state.ts";

/**
 * Where a session is kept in this browser: the user's own, or the one that came with a link,
 * which never takes the place of the user's own.
 */
export type Slot = "own" | "linked";

/** A session as it is kept. */
export interface Kept {
  readonly version: 1;
  /** Tells which place belongs to it. */
  readonly stamp: number;
  /** The link it came with; "" for the user's own. */
  readonly link: string;
  /** Null where the recipe makes the points again. */
  readonly dataset: Dataset | null;
  readonly source: Dataset["source"];
  /** What a recipe does not tell; left out by what kept none. */
  readonly observed?: Dataset["observed"];
  readonly choices: Choices;
  /** The scene that is on, if one is. */
  readonly scene?: Told | null;
}

const sessionKey = (slot: Slot) => `elbo-lab/${slot}/session`;
const placeKey = (slot: Slot) => `elbo-lab/${slot}/place`;

/** What is kept in a slot; null where there is nothing or storage is blocked. */
export async function getKept(slot: Slot): Promise<{ kept: Kept; place: Place | null } | null> {
  try {
    const kept = await get<Kept>(sessionKey(slot));
    return kept?.version === 1 ? { kept, place: placeIn(slot, kept.stamp) } : null;
  } catch {
    return null;
  }
}

function placeIn(slot: Slot, stamp: number): Place | null {
  const place: unknown = JSON.parse(localStorage.getItem(placeKey(slot)) ?? "null");
  const whole = typeof place === "object" && place !== null && "stamp" in place;
  return whole && place.stamp === stamp ? (place as Place & { stamp: number }) : null;
}

/** Storage that is blocked or full is no error: then nothing is kept. */
export async function keepSession(slot: Slot, kept: Kept): Promise<void> {
  try {
    await set(sessionKey(slot), kept);
  } catch {}
}

/**
 * How far the run had come. It changes with every half-step and is small, so that it is
 * written at once and survives a reload in the same moment.
 */
export function keepPlace(slot: Slot, stamp: number, place: Place): void {
  try {
    localStorage.setItem(placeKey(slot), JSON.stringify({ stamp, ...place }));
  } catch {}
}
