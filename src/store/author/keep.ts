import { get, set } from "idb-keyval";
import type { Draft, DraftScene } from "./draft.ts";

/** What was taken away last, to be had back: a scene from its place, or a whole lesson. */
export type Gone =
  | { readonly kind: "scene"; readonly scene: DraftScene; readonly at: number }
  | { readonly kind: "lesson"; readonly draft: Draft };

/** What is being written, as it is kept in this browser. */
export interface Kept {
  readonly version: 1;
  readonly draft: Draft;
  readonly gone: Gone | null;
}

const KEY = "elbo-lab/lesson-draft";
/** Storage that has not answered after this many ms is gone without. */
const PATIENCE = 1500;

/** What was being written when the page was here last; null where nothing was, or storage is blocked. */
export async function keptDraft(): Promise<Kept | null> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const kept = await Promise.race([get<Kept>(KEY), late]).catch(() => undefined);
  return kept?.version === 1 ? kept : null;
}

let next: Kept | null = null;
let writing = false;

/**
 * Keeps what is being written; while one is written down, only the newest of those that follow
 * waits. Storage that is blocked or full is no error: the draft then lasts as long as the page.
 */
export async function keepDraft(kept: Omit<Kept, "version">): Promise<void> {
  next = { version: 1, ...kept };
  if (writing) return;
  writing = true;
  while (next) {
    const now: Kept = next;
    next = null;
    await set(KEY, now).catch(() => {});
  }
  writing = false;
}
