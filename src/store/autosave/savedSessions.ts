import { del, get, set } from "idb-keyval";
import type { Dataset } from "../../data/dataset.ts";
import type { Choices } from "../../engine/registry/session.ts";
import type { LessonPlace, Place, Told } from "../lab/state.ts";

/** A session as it is kept in this browser. */
export interface Kept {
  readonly version: 1;
  /** Tells which place belongs to it. */
  readonly stamp: number;
  /** Null where the recipe makes the points again. */
  readonly dataset: Dataset | null;
  readonly source: Dataset["source"];
  /** What a recipe does not tell; left out by what kept none. */
  readonly observed?: Dataset["observed"];
  readonly choices: Choices;
  /** The scene that is on, if one is. */
  readonly scene?: Told | null;
  readonly lesson?: LessonPlace | null;
}

/** How far the run of a kept session had come. It is small, so that it is written at once. */
export interface Entry extends Place {
  /** The slot. */
  readonly id: string;
  /** The link it came with; "" for the user's own. */
  readonly link: string;
  /** What its data are called. */
  readonly name: string;
  readonly stamp: number;
  /** When it was written last, in ms. */
  readonly time: number;
}

/** Storage that has not answered after this many ms is gone without. */
const PATIENCE = 1500;
const PREFIX = "elbo-lab/";
const PLACE = "/place";
const sessionKey = (id: string) => `${PREFIX}${id}/session`;
const placeKey = (id: string) => `${PREFIX}${id}${PLACE}`;

/** What is kept, the newest first; nothing where storage is blocked. */
export function entries(): Entry[] {
  try {
    return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? "")
      .flatMap((key) => entryAt(key) ?? [])
      .sort((a, b) => b.time - a.time);
  } catch {
    return [];
  }
}

/** What the first version kept had one slot named "own", and told no name and no time. */
function entryAt(key: string): Entry | null {
  if (!key.startsWith(PREFIX) || !key.endsWith(PLACE)) return null;
  const id = key.slice(PREFIX.length, -PLACE.length);
  const found: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
  if (typeof found !== "object" || found === null || !("stamp" in found)) return null;
  const stamp = Number(found.stamp);
  const old = { link: id === "own" ? "" : id, name: "", time: stamp };
  return { ...old, ...(found as Entry), id };
}

/** The session of a slot; null where there is none, or storage is blocked or does not answer. */
export async function getKept(id: string): Promise<Kept | null> {
  try {
    const kept = await inTime(get<Kept>(sessionKey(id)));
    return kept?.version === 1 ? kept : null;
  } catch {
    return null;
  }
}

/** Whether it was kept. Storage that is blocked or full is no error: then nothing is kept. */
export async function keepSession(id: string, kept: Kept): Promise<boolean> {
  try {
    await set(sessionKey(id), kept);
    return true;
  } catch {
    return false;
  }
}

export function keepEntry({ id, ...entry }: Entry): void {
  try {
    localStorage.setItem(placeKey(id), JSON.stringify(entry));
  } catch {}
}

/** Forgets what a slot keeps. */
export async function discard(id: string): Promise<void> {
  try {
    localStorage.removeItem(placeKey(id));
    await del(sessionKey(id));
  } catch {}
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("Storage does not answer.")), PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
