import type { Slot } from "./slot.ts";

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
