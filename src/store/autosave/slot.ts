/** Where a session is kept, by where it came from: what came with a link is never kept as the user's own. */
export interface Slot {
  readonly id: string;
  /** The link it came with, as it stands after #; "" for the user's own. */
  readonly link: string;
  /** The slot that it goes on from, as that was left; null where it goes on from none. */
  readonly after: { readonly id: string; readonly time: number } | null;
}

/** A slot that no other page writes to. */
export function newSlot(link = "", after: Slot["after"] = null): Slot {
  const random = Math.random().toString(36).slice(2);
  return { id: `${Date.now().toString(36)}-${random}`, link, after };
}

/** The slot of what this tab shows: what a reload brings back. */
const KEY = "elbo-lab/tab";

/** The slot whose session a reload is to bring back; null where the address says what to open. */
export function rememberedSlot(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

let last: string | null | undefined;

/** Remembers the slot that is shown; where nothing is kept in it yet, the one it goes on from. */
export function rememberSlot(slot: Slot, kept: boolean): void {
  const id = kept ? slot.id : (slot.after?.id ?? null);
  if (id === last) return;
  last = id;
  try {
    if (id === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, id);
  } catch {}
}
