import { del, get, set } from "idb-keyval";
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
  /** When it was written, in ms, and by what: what the first version kept tells neither. */
  readonly time?: number;
  readonly stamp?: string;
}

/** A draft that is kept, and where. */
export interface Found extends Kept {
  readonly key: string;
}

/** The first slot; one that another page writes to has another name behind it. */
const KEY = "elbo-lab/lesson-draft";
/** Storage that has not answered after this many ms is gone without. */
const PATIENCE = 1500;
/** Where the tab remembers its slot. */
const TAB = "elbo-lab/draft";

const random = (): string => Math.random().toString(36).slice(2);

/** Where this page keeps its draft, and what stood there when it last looked. */
let slot: { readonly key: string; readonly stamp?: string | undefined } = { key: KEY };

/** The drafts that are kept, the one that this page goes on with first, then the newest; none where storage is blocked. */
export async function keptDrafts(): Promise<readonly Found[]> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const found = (await Promise.race([drafts(), late]).catch(() => undefined)) ?? [];
  const own = remembered();
  const rank = ({ key, time = 0 }: Found): number => (key === own ? Infinity : time);
  const sorted = [...found].sort((a, b) => rank(b) - rank(a));
  const [first] = sorted;
  slot = first ? { key: first.key, stamp: first.stamp } : { key: KEY };
  return sorted;
}

async function drafts(): Promise<Found[]> {
  const kept = await Promise.all(slots().map(async (key) => ({ key, own: await get<Kept>(key) })));
  return kept.flatMap(({ key, own }) => (own?.version === 1 ? [{ ...own, key }] : []));
}

/** The slots that there are; the first may be empty. */
function slots(): string[] {
  try {
    return [KEY, ...Object.keys(localStorage).filter((key) => key.startsWith(`${KEY}/`))];
  } catch {
    return [KEY];
  }
}

let next: Omit<Kept, "version"> | null = null;
let writing = false;

/**
 * Keeps what is being written; while one is written down, only the newest of those that follow
 * waits. Where another page has written to the slot meanwhile, nothing of it is lost: this page
 * goes on in another, and `onApart` hears of it. Storage that is blocked or full is no error: the
 * draft then lasts as long as the page.
 */
export async function keepDraft(
  kept: Pick<Kept, "draft" | "gone">,
  onApart: () => void,
): Promise<void> {
  next = kept;
  if (writing) return;
  writing = true;
  while (next) {
    const now: Kept = { version: 1, ...next, time: Date.now(), stamp: random() };
    next = null;
    await written(now, onApart).catch(() => {});
  }
  writing = false;
}

async function written(now: Kept, onApart: () => void): Promise<void> {
  await alone(async () => {
    const old = await get<Kept>(slot.key);
    const own = old === undefined || old.stamp === slot.stamp;
    const key = own ? slot.key : `${KEY}/${random()}`;
    await set(key, now);
    slot = { key, stamp: now.stamp };
    if (!own) onApart();
  });
  remember(slot.key);
}

/** No other page looks or writes meanwhile, where the browser can see to that. */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(KEY, work) : work();

/** Forgets a draft. */
export async function discardDraft({ key }: Found): Promise<void> {
  try {
    localStorage.removeItem(key);
    await del(key);
  } catch {}
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(TAB);
  } catch {
    return null;
  }
}

function remember(key: string): void {
  try {
    sessionStorage.setItem(TAB, key);
    if (key !== KEY) localStorage.setItem(key, "");
  } catch {}
}
