import { newSlot } from "../autosave/slot.ts";
import { request } from "./requests.ts";
import { show } from "./restore.ts";

/**
 * Shows what stands after # in the address, kept apart from the user's own. Rejects with a
 * sentence where the link is damaged; false where something newer was opened meanwhile. What
 * reads a link arrives with the first one.
 */
export function openLink(hash: string): Promise<boolean> {
  return request(
    "Opening the link",
    ["data", "model"],
    async (working) => (await import("./linkText.ts")).readLink(hash, working),
    ({ shown, look }) => {
      show({ ...shown, slot: newSlot(hash) });
      look();
    },
  );
}
