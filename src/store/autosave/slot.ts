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
