import { lab } from "../lab/lab.ts";
import { change } from "./undo.ts";

/** Goes back to what this page showed last of a link, or ("") of the user's own: an edit; false where there was none. */
export function backTo(link: string): boolean {
  const { past, future } = lab.getState();
  const of = ({ slot }: { slot: { link: string } }): boolean => slot.link === link;
  const found = past.findLast(of) ?? future.find(of);
  if (!found) return false;
  change(found);
  return true;
}
